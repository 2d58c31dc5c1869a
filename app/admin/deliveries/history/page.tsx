import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { writeHistoryAction } from '@/app/admin/deliveries/actions'
import { HistoryForm } from '@/components/admin/deliveries/history-form'
import { PageHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.deliveries')
  return { title: t('history.title') }
}

export default async function HistoryPage() {
  const [admin, t] = [await requireAdmin('owner'), await getTranslations('admin.deliveries')]
  return (
    <AdminPage admin={admin} area="deliveries" kind="form">
      <PageHead
        title={t('history.title')}
        beside={<a href="/admin/deliveries">{t('all')}</a>}
        lead={t('history.lead')}
      />
      <HistoryForm action={writeHistoryAction} values={{ toLanguage: DEFAULT_LOCALE }} />
    </AdminPage>
  )
}
