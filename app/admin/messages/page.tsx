import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { MessageTable } from '@/components/admin/contact/message-table'
import { DoneNotice } from '@/components/admin/layout/done-notice'
import { PageHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { listMessages } from '@/lib/contact/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.messages')
  return { title: t('title') }
}

type MessagesPageProps = { searchParams: Promise<{ before?: string; done?: string }> }

export default async function MessagesPage({ searchParams }: MessagesPageProps) {
  const [admin, t] = [await requireAdmin('owner'), await getTranslations('admin.messages')]
  const { before, done } = await searchParams
  const from = rowId.safeParse(before)
  const { messages, next } = await listMessages(admin, from.data ?? null)
  return (
    <AdminPage admin={admin} area="messages">
      <PageHead title={t('title')} />
      {done === 'deleted' && <DoneNotice>{t('deleted')}</DoneNotice>}
      <p className="meta mb-3">{t.rich('lead', { link: (words) => <a href="/contact">{words}</a> })}</p>
      <MessageTable messages={messages} />
      {next !== null && (
        <p className="pt-3">
          <a href={`/admin/messages?before=${next}`}>{t('earlier')}</a>
        </p>
      )}
    </AdminPage>
  )
}
