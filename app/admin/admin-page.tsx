import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { signOutAction } from '@/app/admin/sign-out'
import { AdminBar } from '@/components/admin/layout/admin-bar'
import type { AdminArea } from '@/components/admin/layout/areas'
import { SkipLink } from '@/components/ui/skip-link'
import type { CurrentAdmin } from '@/lib/admins/sessions'
import { env } from '@/lib/platform/env'

type AdminPageProps = {
  admin: CurrentAdmin
  area?: AdminArea
  /** Each kind of page has one width. */
  kind?: 'list' | 'form' | 'text'
  children: ReactNode
}

/** The frame of every page behind the sign-in. */
export function AdminPage({ admin, area, kind, children }: AdminPageProps) {
  const t = useTranslations('admin.layout')
  return (
    <div className="admin">
      <SkipLink to="#main" words={t('skip')} />
      <AdminBar
        role={admin.role}
        email={admin.email}
        area={area}
        mailIsKept={!env().SMTP_URL}
        signOut={signOutAction}
      />
      <main id="main" className={`px-4 py-4 lg:px-8 lg:py-6 ${kind ? WIDTHS[kind] : ''}`}>
        {children}
      </main>
    </div>
  )
}

const WIDTHS = { list: 'page-list', form: 'page-form', text: 'page-text' }
