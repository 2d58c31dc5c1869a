import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AdminPage } from '@/app/admin/admin-page'
import { AuditFilters } from '@/components/admin/audit/audit-filters'
import { AuditLog } from '@/components/admin/audit/audit-log'
import { ExportAudit } from '@/components/admin/audit/export-audit'
import { PageHead } from '@/components/admin/layout/page-head'
import { preferences } from '@/lib/admins/preferences'
import { listAdmins } from '@/lib/admins/queries'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { listAuditEvents } from '@/lib/audit/queries'
import { auditFilter, type AuditFilter } from '@/lib/audit/schema'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.audit')
  return { title: t('title') }
}

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const cursor = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)
  .catch(0n)

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const admin = await requireAdmin()
  const asked = await searchParams
  const filter = auditFilter.parse(asked)
  const before = cursor.parse(asked['before']) || null
  const [t, reader, admins] = await Promise.all([getTranslations('admin.audit'), preferences(), listAdmins()])
  const { events, next } = await listAuditEvents(admin, { ...reader, filter, before })
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <AdminPage admin={admin} area="audit" kind="list">
      <PageHead title={t('title')} beside={<span className="meta">{t('permanent')}</span>} />
      <AuditFilters filter={filter} admins={admins} />
      {isFiltered && (
        <p className="mb-3">
          {events.length === 0 && t('filter.nothing')} <a href="/admin/audit">{t('filter.all')}</a>
        </p>
      )}
      {(events.length > 0 || !isFiltered) && <AuditLog events={events} isOwner={mayActAs(admin, 'owner')} />}
      {next && (
        <p className="pt-3">
          <a href={pageBefore(filter, next)}>{t('earlier')}</a>
        </p>
      )}
      <ExportAudit filter={filter} />
    </AdminPage>
  )
}

function pageBefore(filter: AuditFilter, next: string): string {
  const kept = Object.entries(filter).filter(([, value]) => value)
  return `/admin/audit?${new URLSearchParams([...kept, ['before', next]])}`
}
