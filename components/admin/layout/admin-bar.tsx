import { useTranslations } from 'next-intl'
import { AreaTabs } from '@/components/admin/layout/area-tabs'
import { sectionsFor, type AdminArea } from '@/components/admin/layout/areas'
import { Mark } from '@/components/site/mark'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

type AdminBarProps = {
  role: 'owner' | 'editor'
  email: string
  area?: AdminArea
  /** Without an SMTP server mail is stored, and shown on the mailbox page. */
  mailIsKept: boolean
  /** How many signatures wait for an owner; null away from the signatures. */
  held: EstimatedCount | null
  signOut: () => Promise<void>
}

/** Where one is, and who one is. On phones it folds, without a script: the summary shows what follows it. */
export function AdminBar({ role, email, area, mailIsKept, held, signOut }: AdminBarProps) {
  const t = useTranslations('admin.layout')
  const sections = sectionsFor(role, mailIsKept)
  const current = sections.find(({ areas }) => areas.some((each) => each === area))
  return (
    <header className="border-b-2 border-ink">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 lg:px-8">
        <a
          href="/admin"
          className="me-auto inline-flex min-h-7 items-center gap-2 font-semibold no-underline lg:me-0"
        >
          <Mark />
          {t('admin')}
        </a>
        <details className="peer lg:hidden">
          <summary>{t('menu')}</summary>
        </details>
        <div className="max-lg:hidden max-lg:peer-open:contents lg:contents">
          <nav aria-label={t('navigation')} className="basis-full lg:flex-1 lg:basis-0">
            <ul className="flex flex-wrap gap-x-5 max-lg:flex-col">
              {sections.map((section) => (
                <li key={section.name}>
                  <a
                    href={section.href}
                    aria-current={section === current ? 'page' : undefined}
                    className={`inline-flex min-h-7 items-center no-underline hover:underline ${section === current ? 'current' : ''}`}
                  >
                    {t(`areas.${section.name}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="flex flex-wrap items-center gap-x-5 max-lg:basis-full max-lg:border-t max-lg:border-hair max-lg:pt-2">
            <a
              href="/admin/account"
              title={email}
              aria-current={area === 'account' ? 'page' : undefined}
              className={`inline-flex min-h-7 items-center no-underline hover:underline ${area === 'account' ? 'current' : ''}`}
            >
              {t('areas.account')}
            </a>
            <form action={signOut}>
              <button className="btn-link no-underline hover:underline">{t('signOut')}</button>
            </form>
          </div>
        </div>
      </div>
      {current && <AreaTabs tabs={current.tabs} label={t(`areas.${current.name}`)} area={area} held={held} />}
    </header>
  )
}
