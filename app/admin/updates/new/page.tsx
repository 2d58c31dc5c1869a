import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { createUpdateAction } from '@/app/admin/updates/new/actions'
import { PageHead } from '@/components/admin/layout/page-head'
import { NewUpdateForm } from '@/components/admin/updates/new-update-form'
import { requireAdmin } from '@/lib/admins/require-admin'

export const metadata: Metadata = { title: 'New update' }
export const dynamic = 'force-dynamic'

export default async function NewUpdatePage() {
  const admin = await requireAdmin()
  const today = new Date().toISOString().slice(0, 10)
  return (
    <AdminPage admin={admin} area="updates">
      <div className="max-w-column">
        <PageHead title="New update" beside={<a href="/admin/updates">All updates</a>} />
        <NewUpdateForm action={createUpdateAction} today={today} />
      </div>
    </AdminPage>
  )
}
