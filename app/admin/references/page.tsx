import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { PageHead } from '@/components/admin/page-head'
import { ReferenceTable } from '@/components/admin/reference-table'
import { ButtonLink } from '@/components/ui/button'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listReferences } from '@/lib/references/admin-queries'

export const metadata: Metadata = { title: 'References' }
export const dynamic = 'force-dynamic'

export default async function ReferencesPage() {
  const admin = await requireAdmin()
  const references = await listReferences()
  return (
    <AdminPage admin={admin} area="references">
      <PageHead
        title="References"
        beside={<ButtonLink href="/admin/references/new">New reference</ButtonLink>}
      />
      <ReferenceTable references={references} />
    </AdminPage>
  )
}
