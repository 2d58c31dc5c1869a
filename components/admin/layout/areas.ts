const OVERVIEW_TABS = [
  { area: 'overview', href: '/admin' },
  { area: 'arrivals', href: '/admin/arrivals' },
  { area: 'handouts', href: '/admin/handouts' },
] as const

const UPDATES_TABS = [
  { area: 'updates', href: '/admin/updates' },
  { area: 'mailings', href: '/admin/broadcasts' },
  { area: 'pictures', href: '/admin/pictures' },
  { area: 'references', href: '/admin/references' },
] as const

const SIGNATURES_TABS = [
  { area: 'signatures', href: '/admin/signatures' },
  { area: 'held', href: '/admin/signatures?state=held' },
  { area: 'unusual', href: '/admin/unusual' },
  { area: 'blocks', href: '/admin/blocks' },
  { area: 'removals', href: '/admin/removals' },
  { area: 'requests', href: '/admin/requests' },
] as const

/** The sections of the admin area, the areas that each holds, and who may open it. */
const SECTIONS = [
  { name: 'overview', href: '/admin', areas: ['overview', 'arrivals', 'handouts'], tabs: OVERVIEW_TABS },
  {
    name: 'updates',
    href: '/admin/updates',
    areas: ['updates', 'mailings', 'pictures', 'references'],
    tabs: UPDATES_TABS,
  },
  {
    name: 'signatures',
    href: '/admin/signatures',
    areas: ['signatures', 'held', 'unusual', 'blocks', 'removals', 'requests'],
    tabs: SIGNATURES_TABS,
    role: 'owner',
  },
  { name: 'removals', href: '/admin/removals', areas: ['removals'], tabs: [], role: 'editor' },
  { name: 'deliveries', href: '/admin/deliveries', areas: ['deliveries'], tabs: [] },
  { name: 'petition', href: '/admin/petition', areas: ['petition'], tabs: [], role: 'owner' },
  { name: 'messages', href: '/admin/messages', areas: ['messages'], tabs: [], role: 'owner' },
  { name: 'admins', href: '/admin/admins', areas: ['admins'], tabs: [], role: 'owner' },
  { name: 'audit', href: '/admin/audit', areas: ['audit'], tabs: [] },
  { name: 'mailbox', href: '/admin/mailbox', areas: ['mailbox'], tabs: [], role: 'owner' },
] as const

type Section = (typeof SECTIONS)[number]

/** What a page says it belongs to. */
export type AdminArea = Section['areas'][number] | 'account'

export type AreaTab = Section['tabs'][number]

/** The sections that somebody finds: an editor does not look at signatures, and sees what was removed all the same. */
export function sectionsFor(role: 'owner' | 'editor', mailIsKept: boolean): Section[] {
  return SECTIONS.filter(
    (section) =>
      (!('role' in section) || section.role === role) && (section.name !== 'mailbox' || mailIsKept),
  )
}

/** The section that holds an area: that of its owners, where editors have another. */
export function sectionOf(area: AdminArea): Section['name'] | undefined {
  return SECTIONS.find(({ areas }) => areas.some((each) => each === area))?.name
}
