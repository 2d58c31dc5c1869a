import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

const TABS = [
  { tab: 'all', href: '/admin/signatures' },
  { tab: 'held', href: '/admin/signatures?state=held' },
  { tab: 'unusual', href: '/admin/unusual' },
  { tab: 'blocks', href: '/admin/blocks' },
] as const

type SignatureTabsProps = { current: (typeof TABS)[number]['tab']; locale: Locale }

export function SignatureTabs({ current, locale }: SignatureTabsProps) {
  const t = translator(locale, 'admin.unusual')
  return (
    <nav aria-label={t('tabs.label')} className="tabs mb-4">
      {TABS.map(({ tab, href }) => (
        <a key={tab} href={href} aria-current={tab === current ? 'page' : undefined}>
          {t(`tabs.${tab}`)}
        </a>
      ))}
    </nav>
  )
}
