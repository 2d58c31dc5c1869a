import type { Metadata } from 'next'
import { AdminPage } from '@/app/admin/admin-page'
import { writeHistoryAction } from '@/app/admin/deliveries/actions'
import { HistoryForm } from '@/components/admin/deliveries/history-form'
import { PageHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'

export const metadata: Metadata = { title: 'Earlier history' }
export const dynamic = 'force-dynamic'

export default async function HistoryPage() {
  const admin = await requireAdmin('owner')
  return (
    <AdminPage admin={admin} area="deliveries">
      <div className="max-w-column">
        <PageHead title="Earlier history" beside={<a href="/admin/deliveries">All deliveries</a>} />
        <p className="pb-3">
          Signatures that were gathered elsewhere and delivered before this site. They are public as history:
          they are not in the count, and not in the ledger. Its words are written on the next page.
        </p>
        <HistoryForm action={writeHistoryAction} values={{ toLanguage: DEFAULT_LOCALE }} />
      </div>
    </AdminPage>
  )
}
