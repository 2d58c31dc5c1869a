import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { passwordAskedThere } from '@/app/admin/_form/password-asked'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import {
  answerAction,
  checkIdentityAction,
  eraseForRequestAction,
  sendLinkAction,
} from '@/app/admin/requests/actions'
import { DoneNotice } from '@/components/admin/layout/done-notice'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { HoldingsList } from '@/components/admin/rights/holdings-list'
import { RequestFacts } from '@/components/admin/rights/request-facts'
import {
  AnswerForm,
  EraseForRequest,
  ExportForRequest,
  IdentityForm,
  SendLinkForm,
} from '@/components/admin/rights/request-verbs'
import { requireAdmin } from '@/lib/admins/require-admin'
import { requestById } from '@/lib/rights/request-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.requests')
  return { title: t('request') }
}

type RequestPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[]; password?: string | string[] }>
}

export default async function RequestPage({ params, searchParams }: RequestPageProps) {
  const admin = await requireAdmin('owner')
  const id = rowId.safeParse((await params).id)
  const request = id.success ? await requestById(admin, id.data) : null
  if (!request) notFound()
  const [t, { done, password }] = await Promise.all([getTranslations('admin.requests'), searchParams])
  return (
    <AdminPage admin={admin} area="requests" kind="form">
      {(done === 'erased' || done === 'closed') && <DoneNotice>{t(`done.${done}`)}</DoneNotice>}
      <PageHead title={t('one', { id: request.id })} beside={<a href="/admin/requests">{t('all')}</a>} />
      <div className="grid gap-6">
        <RequestFacts request={request} now={new Date()} />
        {request.holdings && (
          <>
            <section aria-labelledby="held">
              <PaneHead id="held" title={t('held.title')} />
              <HoldingsList holdings={request.holdings} />
            </section>
            <section aria-labelledby="link">
              <PaneHead id="link" title={t('link.title')} />
              <SendLinkForm action={sendLinkAction} id={request.id} />
            </section>
            <section aria-labelledby="identity-title">
              <PaneHead id="identity-title" title={t('carryOut')} />
              <div className="grid gap-4">
                <IdentityForm action={checkIdentityAction} id={request.id} identity={request.identity} />
                {request.identity && (
                  <>
                    <ExportForRequest id={request.id} asked={await passwordAskedThere(password)} />
                    <EraseForRequest action={eraseForRequestAction} id={request.id} />
                  </>
                )}
              </div>
            </section>
            <section aria-labelledby="close">
              <PaneHead id="close" title={t('close.title')} />
              <AnswerForm action={answerAction} id={request.id} />
            </section>
          </>
        )}
      </div>
    </AdminPage>
  )
}
