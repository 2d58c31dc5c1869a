import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { createReferenceAction } from '@/app/admin/references/actions'
import { PageHead } from '@/components/admin/layout/page-head'
import { ReferenceForm } from '@/components/admin/references/reference-form'
import { requireAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'

export const metadata: Metadata = { title: 'New reference' }
export const dynamic = 'force-dynamic'

export default async function NewReferencePage() {
  const admin = await requireAdmin()
  return (
    <AdminPage admin={admin} area="references">
      <div className="max-w-column">
        <PageHead title="New reference" beside={<a href="/admin/references">All references</a>} />
        <ReferenceForm action={createReferenceAction} values={{ language: DEFAULT_LOCALE }} />
      </div>
    </AdminPage>
  )
}
