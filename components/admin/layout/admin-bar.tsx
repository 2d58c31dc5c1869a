import { useTranslations } from 'next-intl'
import { Mark } from '@/components/site/mark'

const AREAS = [
  { area: 'signatures', href: '/admin/signatures', owner: true },
  { area: 'messages', href: '/admin/messages', owner: true },
  { area: 'deliveries', href: '/admin/deliveries', owner: false },
  { area: 'removals', href: '/admin/removals', owner: false },
  { area: 'updates', href: '/admin/updates', owner: false },
  { area: 'pictures', href: '/admin/pictures', owner: false },
  { area: 'references', href: '/admin/references', owner: false },
  { area: 'petition', href: '/admin/petition', owner: true },
  { area: 'mailbox', href: '/admin/mailbox', owner: true },
  { area: 'admins', href: '/admin/admins', owner: true },
  { area: 'audit', href: '/admin/audit', owner: false },
  { area: 'account', href: '/admin/account', owner: false },
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
  const t = useTranslations('admin.layout')
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
        {t('admin')}
      </a>
      <nav aria-label={t('navigation')} className="order-1 basis-full lg:order-none lg:flex-1 lg:basis-0">
        <ul className="flex flex-wrap gap-x-6">
          {shown.map((entry) => (
            <li key={entry.area}>
              <a
                href={entry.href}
                aria-current={entry.area === area ? 'page' : undefined}
                className={`inline-flex min-h-7 items-center no-underline hover:underline ${entry.area === area ? 'current' : ''}`}
              >
                {t(`areas.${entry.area}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action={signOut}>
        <button className="btn-link no-underline hover:underline">{t('signOut')}</button>
      </form>
    </header>
  )
}
