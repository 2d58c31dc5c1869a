import { useTranslations } from 'next-intl'
import { roughNumber } from '@/components/admin/format/rough-number'
import type { AdminArea, AreaTab } from '@/components/admin/layout/areas'
import { useLocale } from '@/lib/i18n/use-locale'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

type AreaTabsProps = {
  tabs: readonly AreaTab[]
  label: string
  area?: AdminArea
  held: EstimatedCount | null
}

/** The areas of a section. Renders nothing where there is one alone. */
export function AreaTabs({ tabs, label, area, held }: AreaTabsProps) {
  const t = useTranslations('admin.layout')
  if (tabs.length === 0) return null
  return (
    <nav aria-label={label} className="tabs border-b-0 px-4 pb-1 lg:px-8">
      {tabs.map((tab) => (
        <a key={tab.area} href={tab.href} aria-current={tab.area === area ? 'true' : undefined}>
          {tab.area === 'held' && held ? <Held held={held} /> : t(`tabs.${tab.area}`)}
        </a>
      ))}
    </nav>
  )
}

// Screen readers hear what is counted.
function Held({ held }: { held: EstimatedCount }) {
  const [t, locale] = [useTranslations('admin.layout.tabs'), useLocale()]
  if (held.number === 0) return t('held')
  const count = roughNumber(held, locale)
  return (
    <>
      <span aria-hidden>{t('heldShort', { count })}</span>
      <span className="sr-only">{t('heldCount', { number: held.number, count })}</span>
    </>
  )
}
