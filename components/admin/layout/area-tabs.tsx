import { useTranslations } from 'next-intl'
import type { AdminArea, AreaTab } from '@/components/admin/layout/areas'

type AreaTabsProps = { tabs: readonly AreaTab[]; label: string; area?: AdminArea }

/** The areas of a section. Renders nothing where there is one alone. */
export function AreaTabs({ tabs, label, area }: AreaTabsProps) {
  const t = useTranslations('admin.layout')
  if (tabs.length === 0) return null
  return (
    <nav aria-label={label} className="tabs border-b-0 px-4 pb-1 lg:px-8">
      {tabs.map((tab) => (
        <a key={tab.area} href={tab.href} aria-current={tab.area === area ? 'true' : undefined}>
          {t(`tabs.${tab.area}`)}
        </a>
      ))}
    </nav>
  )
}
