import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { earlierMessages, shownMessages } from '@/app/admin/messages/filter'
import { MessageFilters } from '@/components/admin/contact/message-filters'
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

type MessagesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MessagesPage({ searchParams }: MessagesPageProps) {
  const [admin, t] = [await requireAdmin('owner'), await getTranslations('admin.messages')]
  const query = await searchParams
  const { before, filter } = shownMessages(query)
  const { messages, next } = await listMessages(admin, before, filter)
  return (
    <AdminPage admin={admin} area="messages" kind="list">
      <PageHead
        title={t('title')}
        lead={t.rich('lead', { link: (words) => <a href="/contact">{words}</a> })}
      />
      {query.done === 'deleted' && <DoneNotice>{t('deleted')}</DoneNotice>}
      <MessageFilters {...filter} />
      <MessageTable messages={messages} />
      {next !== null && (
        <p className="pt-3">
          <a href={earlierMessages(filter, next)}>{t('earlier')}</a>
        </p>
      )}
    </AdminPage>
  )
}
