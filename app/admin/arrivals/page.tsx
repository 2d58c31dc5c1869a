import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { ArrivalsReport } from '@/components/admin/arrivals/arrivals-report'
import { FigureNotes } from '@/components/admin/arrivals/figure-notes'
import { FunnelFilters } from '@/components/admin/arrivals/funnel-filters'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { funnelReport } from '@/lib/arrivals/admin-queries'
import { CHANNELS } from '@/lib/arrivals/channels'
import { funnelFilter } from '@/lib/arrivals/schema'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.arrivals')
  return { title: t('title') }
}

type ArrivalsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ArrivalsPage({ searchParams }: ArrivalsPageProps) {
  const admin = await requireAdmin()
  const filter = funnelFilter.parse(await searchParams)
  const [t, report] = await Promise.all([getTranslations('admin.arrivals'), funnelReport(filter)])
  return (
    <AdminPage admin={admin} area="arrivals" kind="list">
      <PageHead title={t('title')} lead={t('lead')} />
      <FunnelFilters filter={filter} range={report.range} today={report.today} channels={CHANNELS} />
      <ArrivalsReport report={report} filter={filter} />
      <section aria-labelledby="meaning" className="mt-8">
        <PaneHead id="meaning" title={t('meaning.title')} />
        <FigureNotes />
      </section>
    </AdminPage>
  )
}
