import type { Metadata } from 'next'
import { z } from 'zod'
import { AdminPage } from '@/app/admin/admin-page'
import { AuditTable } from '@/components/admin/audit/audit-table'
import { PageHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listAuditEvents } from '@/lib/audit/queries'

export const metadata: Metadata = { title: 'Audit' }
export const dynamic = 'force-dynamic'

type AuditPageProps = { searchParams: Promise<{ before?: string }> }

const cursor = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)
  .catch(0n)

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const admin = await requireAdmin()
  const { events, next } = await listAuditEvents(admin, cursor.parse((await searchParams).before) || null)
  return (
    <AdminPage admin={admin} area="audit">
      <PageHead title="Audit" beside={<span className="meta">Nobody can change or delete it.</span>} />
      <AuditTable events={events} />
      {next && (
        <p className="pt-3">
          <a href={`/admin/audit?before=${next}`}>Earlier</a>
        </p>
      )}
    </AdminPage>
  )
}
