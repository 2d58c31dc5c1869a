import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { signOutAction } from '@/app/admin/sign-out'
import { PasswordAgainIsAsked } from '@/components/admin/form/password-again'
import { AdminBar } from '@/components/admin/layout/admin-bar'
import { sectionOf, type AdminArea } from '@/components/admin/layout/areas'
import { SkipLink } from '@/components/ui/skip-link'
import { isInSudo, mayActAs, type Admin } from '@/lib/admins/require-admin'
import { env } from '@/lib/platform/env'
import { countHeld } from '@/lib/signatures/release-many'

type AdminPageProps = {
  admin: Admin
  area?: AdminArea
  /** Each kind of page has one width. */
  kind?: 'list' | 'form' | 'text'
  children: ReactNode
}

/** The frame of every page behind the sign-in. */
export async function AdminPage({ admin, area, kind, children }: AdminPageProps) {
  const t = await getTranslations('admin.layout')
  const asksPassword = mayActAs(admin, 'owner') && !isInSudo(admin)
  const showsHeld = mayActAs(admin, 'owner') && area && sectionOf(area) === 'signatures'
  const held = showsHeld ? await countHeld(admin, {}) : null
  return (
    <div className="admin">
      <SkipLink to="#main" words={t('skip')} />
      <AdminBar
        role={admin.role}
        email={admin.email}
        area={area}
        held={held}
        mailIsKept={!env().SMTP_URL}
        signOut={signOutAction}
      />
      <main id="main" className={`px-4 py-4 lg:px-8 lg:py-6 ${kind ? WIDTHS[kind] : ''}`}>
        <PasswordAgainIsAsked of={asksPassword ? admin.email : null}>{children}</PasswordAgainIsAsked>
      </main>
    </div>
  )
}

const WIDTHS = { list: 'page-list', form: 'page-form', text: 'page-text' }
