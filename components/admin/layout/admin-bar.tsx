import { Mark } from '@/components/site/mark'

const AREAS = [
  { area: 'signatures', href: '/admin/signatures', name: 'Signatures', owner: true },
  { area: 'messages', href: '/admin/messages', name: 'Messages', owner: true },
  { area: 'deliveries', href: '/admin/deliveries', name: 'Deliveries', owner: false },
  { area: 'removals', href: '/admin/removals', name: 'Removals', owner: false },
  { area: 'updates', href: '/admin/updates', name: 'Updates', owner: false },
  { area: 'pictures', href: '/admin/pictures', name: 'Pictures', owner: false },
  { area: 'references', href: '/admin/references', name: 'References', owner: false },
  { area: 'petition', href: '/admin/petition', name: 'Petition', owner: true },
  { area: 'mailbox', href: '/admin/mailbox', name: 'Mailbox', owner: true },
  { area: 'admins', href: '/admin/admins', name: 'Admins', owner: true },
  { area: 'audit', href: '/admin/audit', name: 'Audit', owner: false },
] as const

export type AdminArea = (typeof AREAS)[number]['area']

type AdminBarProps = {
  role: 'owner' | 'editor'
  area?: AdminArea
  /** Without an SMTP server mail is stored, and shown on the mailbox page. */
  mailIsKept: boolean
  signOut: () => Promise<void>
}

export function AdminBar({ role, area, mailIsKept, signOut }: AdminBarProps) {
  const shown = AREAS.filter(
    (entry) => (role === 'owner' || !entry.owner) && (entry.area !== 'mailbox' || mailIsKept),
  )
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b-2 border-ink px-4 py-3 lg:px-8">
      <a
        href="/admin"
        className="me-auto inline-flex min-h-7 items-center gap-2 font-semibold no-underline lg:me-0"
      >
        <Mark />
        Admin
      </a>
      <nav aria-label="Admin" className="order-1 basis-full lg:order-none lg:flex-1 lg:basis-0">
        <ul className="flex flex-wrap gap-x-6">
          {shown.map((entry) => (
            <li key={entry.area}>
              <a
                href={entry.href}
                aria-current={entry.area === area ? 'page' : undefined}
                className={`inline-flex min-h-7 items-center no-underline hover:underline ${entry.area === area ? 'current' : ''}`}
              >
                {entry.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action={signOut}>
        <button className="btn-link no-underline hover:underline">Sign out</button>
      </form>
    </header>
  )
}
