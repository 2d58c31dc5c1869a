import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { inviteAction, manageAction } from '@/app/admin/admins/actions'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { AdminTable } from '@/components/admin/team/admin-table'
import { InviteForm } from '@/components/admin/team/invite-form'
import { listAdmins } from '@/lib/admins/queries'
import { requireAdmin } from '@/lib/admins/require-admin'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.team')
  return { title: t('title') }
}

export default async function AdminsPage() {
  const admin = await requireAdmin('owner')
  const [t, admins] = await Promise.all([getTranslations('admin.team'), listAdmins()])
  return (
    <AdminPage admin={admin} area="admins" kind="list">
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <PageHead title={t('title')} />
          <AdminTable action={manageAction} admins={admins} ownId={admin.id} />
        </div>
        <section aria-labelledby="invite">
          <PaneHead id="invite" title={t('invite.title')} />
          <InviteForm action={inviteAction} />
        </section>
      </div>
    </AdminPage>
  )
}
