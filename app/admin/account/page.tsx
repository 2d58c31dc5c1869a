import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { changePasswordAction, editPreferencesAction, endSessionAction } from '@/app/admin/account/actions'
import { AdminPage } from '@/app/admin/admin-page'
import { PasswordForm } from '@/components/admin/account/password-form'
import { PreferencesForm } from '@/components/admin/account/preferences-form'
import { SessionTable } from '@/components/admin/account/session-table'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { preferences } from '@/lib/admins/preferences'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listSessions } from '@/lib/admins/sessions'
import { getLocale } from '@/lib/i18n/get-locale'
import { timeZones } from '@/lib/time-zones/rules'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.account')
  return { title: t('title') }
}

export default async function AccountPage() {
  const admin = await requireAdmin()
  const [t, locale, { timeZone }, sessions] = await Promise.all([
    getTranslations('admin.account'),
    getLocale(),
    preferences(),
    listSessions(admin.id),
  ])
  return (
    <AdminPage admin={admin} area="account" kind="form">
      <PageHead title={t('title')} beside={<bdi className="meta">{admin.email}</bdi>} />
      <div className="grid gap-8">
        <section aria-labelledby="preferences">
          <PaneHead id="preferences" title={t('preferences')} />
          <PreferencesForm
            // The page is drawn again in the language that was chosen.
            key={`${locale} ${timeZone}`}
            action={editPreferencesAction}
            preferences={{ locale, timeZone }}
            zones={timeZones()}
          />
        </section>
        <section aria-labelledby="change-password">
          <PaneHead id="change-password" title={t('passwordTitle')} />
          <PasswordForm action={changePasswordAction} email={admin.email} />
        </section>
        <section aria-labelledby="sessions">
          <PaneHead id="sessions" title={t('sessions.title')} />
          <SessionTable action={endSessionAction} sessions={sessions} ownId={admin.sessionId} />
        </section>
      </div>
    </AdminPage>
  )
}
