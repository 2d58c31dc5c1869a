import { useTranslations } from 'next-intl'

const TABS = [
  { tab: 'all', href: '/admin/signatures' },
  { tab: 'held', href: '/admin/signatures?state=held' },
  { tab: 'unusual', href: '/admin/unusual' },
  { tab: 'blocks', href: '/admin/blocks' },
] as const

export function SignatureTabs({ current }: { current: (typeof TABS)[number]['tab'] }) {
  const t = useTranslations('admin.unusual')
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
