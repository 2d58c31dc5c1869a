import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { blockAction } from '@/app/admin/blocks/actions'
import { UnusualTable } from '@/components/admin/anomalies/unusual-table'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { currentAnomalies } from '@/lib/anomalies/queries'
import { MIN_COUNT, MIN_ODDS_RATIO } from '@/lib/anomalies/rules'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.unusual')
  return { title: t('title') }
}

export default async function UnusualPage() {
  const admin = await requireAdmin('owner')
  const [t, { since, count, all, ...found }] = await Promise.all([
    getTranslations('admin.unusual'),
    currentAnomalies(admin),
  ])
  return (
    <AdminPage admin={admin} area="unusual">
      <PageHead title={t('title')} />
      <p className="mb-2">
        {t.rich(all ? 'count' : 'newest', { count, since: () => <Timestamp at={since} time /> })}
      </p>
      <p className="meta mb-6 max-w-column">{t('rule', { least: MIN_COUNT, times: MIN_ODDS_RATIO })}</p>
      <div className="grid gap-8">
        {(['networks', 'domains', 'countries'] as const).map((kind) => (
          <section key={kind} aria-labelledby={kind}>
            <PaneHead id={kind} title={t(kind)} />
            <UnusualTable caption={t(kind)} rows={found[kind]} since={since} action={blockAction} />
          </section>
        ))}
      </div>
    </AdminPage>
  )
}
