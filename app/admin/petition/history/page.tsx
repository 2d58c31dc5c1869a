import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { restoreSettingAction } from '@/app/admin/petition/history/actions'
import { PageHead } from '@/components/admin/layout/page-head'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { SettingHistory } from '@/components/admin/petition/setting-history'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listSettingChanges } from '@/lib/settings/queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.history')
  return { title: t('title') }
}

export default async function HistoryPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const admin = await requireAdmin('owner')
  const t = await getTranslations('admin.petition')
  const before = rowId.safeParse((await searchParams).before)
  const { changes, next } = await listSettingChanges(admin, before.success ? before.data : null)
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead title={t('title')} />
      <PetitionTabs current="history" />
      <div className="grid gap-4 pt-6">
        <p className="meta">{t('history.intro')}</p>
        <SettingHistory changes={changes} restore={restoreSettingAction} />
        {next && <a href={`/admin/petition/history?before=${next}`}>{t('history.older')}</a>}
      </div>
    </AdminPage>
  )
}
