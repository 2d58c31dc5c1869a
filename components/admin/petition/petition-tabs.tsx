import { useTranslations } from 'next-intl'

const TABS = [
  { tab: 'text', href: '/admin/petition' },
  { tab: 'campaign', href: '/admin/petition/campaign' },
  { tab: 'words', href: '/admin/petition/words' },
  { tab: 'asks', href: '/admin/petition/asks' },
  { tab: 'share', href: '/admin/petition/share' },
  { tab: 'versions', href: '/admin/petition/versions' },
  { tab: 'history', href: '/admin/petition/history' },
  { tab: 'switches', href: '/admin/petition/switches' },
  { tab: 'end', href: '/admin/petition/end' },
] as const

export function PetitionTabs({ current }: { current: (typeof TABS)[number]['tab'] }) {
  const t = useTranslations('admin.petition.tabs')
  return (
    <nav aria-label={t('label')} className="tabs">
      {TABS.map(({ tab, href }) => (
        <a key={tab} href={href} aria-current={tab === current ? 'page' : undefined}>
          {t(tab)}
        </a>
      ))}
    </nav>
  )
}
