import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { deleteMessageAction, markAnsweredAction } from '@/app/admin/messages/actions'
import { AnsweredForm } from '@/components/admin/contact/answered-form'
import { MessageFacts } from '@/components/admin/contact/message-facts'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import { PageHead } from '@/components/admin/layout/page-head'
import { requireAdmin } from '@/lib/admins/require-admin'
import { messageById } from '@/lib/contact/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.messages')
  return { title: t('message') }
}

type MessagePageProps = { params: Promise<{ id: string }> }

export default async function MessagePage({ params }: MessagePageProps) {
  const admin = await requireAdmin('owner')
  const id = rowId.safeParse((await params).id)
  const message = id.success ? await messageById(admin, id.data) : null
  if (!message) notFound()
  const t = await getTranslations('admin.messages')
  return (
    <AdminPage admin={admin} area="messages" kind="form">
      <div className="grid gap-6">
        <div>
          <PageHead title={t('one', { id: message.id })} beside={<a href="/admin/messages">{t('all')}</a>} />
          <MessageFacts message={message} />
        </div>
        <p className="whitespace-pre-line wrap-anywhere border-t-2 border-ink pt-4" dir="auto">
          {message.text}
        </p>
        <AnsweredForm action={markAnsweredAction} id={message.id} answered={message.answeredAt !== null} />
        <ConfirmForm
          action={deleteMessageAction}
          hidden={{ id: message.id }}
          ask={t('delete.ask')}
          meaning={t('delete.meaning')}
          confirm={t('delete.confirm')}
        />
      </div>
    </AdminPage>
  )
}
