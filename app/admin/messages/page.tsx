import type { Metadata } from 'next'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { MessageTable } from '@/components/admin/contact/message-table'
import { PageHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listMessages } from '@/lib/contact/admin-queries'

export const metadata: Metadata = { title: 'Messages' }
export const dynamic = 'force-dynamic'

type MessagesPageProps = { searchParams: Promise<{ before?: string; done?: string }> }

export default async function MessagesPage({ searchParams }: MessagesPageProps) {
  const admin = await requireAdmin('owner')
  const { before, done } = await searchParams
  const from = rowId.safeParse(before)
  const { messages, next } = await listMessages(admin, from.data ?? null)
  return (
    <AdminPage admin={admin} area="messages">
      <PageHead title="Messages" />
      {done === 'deleted' && (
        <p role="status" className="sentence mb-3">
          Deleted.
        </p>
      )}
      <p className="meta mb-3">
        What visitors wrote by the form of <a href="/contact">Contact</a>.
      </p>
      <MessageTable messages={messages} />
      {next !== null && (
        <p className="pt-3">
          <a href={`/admin/messages?before=${next}`}>Earlier</a>
        </p>
      )}
    </AdminPage>
  )
}
