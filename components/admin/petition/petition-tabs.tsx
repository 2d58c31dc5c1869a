const TABS = [
  { tab: 'text', href: '/admin/petition', name: 'Text' },
  { tab: 'campaign', href: '/admin/petition/campaign', name: 'Goals and addresses' },
  { tab: 'words', href: '/admin/petition/words', name: 'Words beside it' },
  { tab: 'versions', href: '/admin/petition/versions', name: 'Versions' },
  { tab: 'end', href: '/admin/petition/end', name: 'End and keeping' },
] as const

export function PetitionTabs({ current }: { current: (typeof TABS)[number]['tab'] }) {
  return (
    <nav aria-label="Petition" className="tabs">
      {TABS.map(({ tab, href, name }) => (
        <a key={tab} href={href} aria-current={tab === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}
