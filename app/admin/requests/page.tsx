import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { lookUpAction, recordAction } from '@/app/admin/requests/actions'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { LookUpForm } from '@/components/admin/rights/look-up-form'
import { RecordForm } from '@/components/admin/rights/record-form'
import { RequestTable } from '@/components/admin/rights/request-table'
import { preferences } from '@/lib/admins/preferences'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listRequests } from '@/lib/rights/request-queries'
import { localTime } from '@/lib/time-zones/rules'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.requests')
  return { title: t('title') }
}

export default async function RequestsPage() {
  const admin = await requireAdmin('owner')
  const [t, { timeZone }, requests] = await Promise.all([
    getTranslations('admin.requests'),
    preferences(),
    listRequests(admin),
  ])
  const now = new Date()
  return (
    <AdminPage admin={admin} area="requests">
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <RequestTable requests={requests} now={now} />
        </div>
        <div className="grid content-start gap-8">
          <section aria-labelledby="look-up">
            <PaneHead id="look-up" title={t('lookUp.title')} />
            <LookUpForm action={lookUpAction} />
          </section>
          <section aria-labelledby="record">
            <PaneHead id="record" title={t('record.title')} />
            <RecordForm action={recordAction} today={localTime(now, timeZone).day} />
          </section>
        </div>
      </div>
    </AdminPage>
  )
}
