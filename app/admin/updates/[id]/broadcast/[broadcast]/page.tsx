import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { approvalAction, broadcastAction, ratesAction } from '@/app/admin/updates/[id]/broadcast/actions'
import { BroadcastFacts } from '@/components/admin/broadcasts/broadcast-facts'
import { BroadcastFigures } from '@/components/admin/broadcasts/broadcast-figures'
import { BroadcastProgress } from '@/components/admin/broadcasts/broadcast-progress'
import { BroadcastVerbs } from '@/components/admin/broadcasts/broadcast-verbs'
import { ChangesPanel } from '@/components/admin/broadcasts/changes-panel'
import { LanguageTable } from '@/components/admin/broadcasts/language-table'
import { MailPreview } from '@/components/admin/broadcasts/mail-preview'
import { RatesForm } from '@/components/admin/broadcasts/rates-form'
import { ResultFigures } from '@/components/admin/broadcasts/result-figures'
import { TroubleList } from '@/components/admin/broadcasts/trouble-list'
import { AutoRefresh } from '@/components/admin/layout/auto-refresh'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import { broadcastById, broadcastPulse } from '@/lib/broadcasts/admin-queries'
import { approvedMails } from '@/lib/broadcasts/approved'
import { audienceWords } from '@/lib/broadcasts/audience-words'
import { changesOf } from '@/lib/broadcasts/changes'
import { problemWords } from '@/lib/broadcasts/problem-words'
import { ratesNow } from '@/lib/broadcasts/queries'
import { FEWEST_TOLD, isOpen } from '@/lib/broadcasts/rules'
import { previewApproved } from '@/lib/broadcasts/sample'
import { getLocale } from '@/lib/i18n/get-locale'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.broadcasts'))('one') }
}

type MailingPageProps = { params: Promise<{ id: string; broadcast: string }> }

export default async function MailingPage({ params }: MailingPageProps) {
  const admin = await requireAdmin()
  const { id: update, broadcast: wanted } = await params
  const id = rowId.safeParse(wanted)
  const broadcast = id.success ? await broadcastById(id.data) : null
  if (!broadcast || String(broadcast.updateId) !== update) notFound()
  const { state, updateId, begun, trouble } = broadcast
  if (state === 'draft') redirect(`/admin/updates/${updateId}/broadcast`)
  const [locale, t, pulse, rates, changes, mails] = await Promise.all([
    getLocale(),
    getTranslations('admin.broadcasts'),
    broadcastPulse(admin, broadcast.id),
    ratesNow(),
    changesOf(broadcast.id),
    approvedMails(broadcast.id).then(previewApproved),
  ])
  const isOwner = mayActAs(admin, 'owner')
  const open = isOpen(state)
  return (
    <AdminPage admin={admin} area="updates">
      <div className="grid max-w-[60rem] gap-6">
        <div>
          <PageHead
            title={t('number', { id: broadcast.id })}
            beside={<Elsewhere updateId={updateId} open={open} />}
          />
          <BroadcastProgress broadcast={broadcast} trouble={trouble && problemWords(trouble, locale)} />
          {open && <AutoRefresh />}
          {isOwner && open && (
            <BroadcastVerbs
              action={broadcastAction}
              id={broadcast.id}
              updateId={updateId}
              state={state}
              begun={begun}
            />
          )}
          {!isOwner && open && <p className="meta pt-3">{t('verbs.ownersOnly')}</p>}
        </div>
        {changes && (
          <ChangesPanel
            changes={changes}
            state={state}
            action={isOwner ? approvalAction : null}
            id={broadcast.id}
            updateId={updateId}
          />
        )}
        {state !== 'waiting' && (
          <>
            <BroadcastFigures broadcast={broadcast} pulse={pulse} />
            <section aria-labelledby="results">
              <PaneHead id="results" title={t('results.title')} />
              <ResultFigures broadcast={broadcast} />
            </section>
            <section aria-labelledby="languages">
              <PaneHead id="languages" title={t('languages.title')} />
              <LanguageTable broadcast={broadcast} />
              <p className="meta pt-2">{t('languages.note')}</p>
              {broadcast.untold.length > 0 && (
                <p className="meta">{t('audience.untold', { fewest: FEWEST_TOLD })}</p>
              )}
            </section>
            <section aria-labelledby="troubles">
              <PaneHead id="troubles" title={t('troubles.title')} />
              <TroubleList pulse={pulse} />
            </section>
          </>
        )}
        <section aria-labelledby="facts">
          <PaneHead id="facts" title={t('facts.title')} />
          <BroadcastFacts broadcast={broadcast} audience={audienceWords(broadcast, locale)} />
        </section>
        {mails.length > 0 && (
          <details>
            <summary>{t('facts.approved')}</summary>
            <div className="grid gap-6 pt-4">
              {mails.map((mail) => (
                <MailPreview key={mail.locale} mail={mail} />
              ))}
            </div>
          </details>
        )}
        {isOwner && open && (
          <section aria-labelledby="rates" className="max-w-form">
            <PaneHead id="rates" title={t('rates.title')} />
            <RatesForm action={ratesAction} {...rates} />
          </section>
        )}
      </div>
    </AdminPage>
  )
}

function Elsewhere({ updateId, open }: { updateId: number; open: boolean }) {
  const t = useTranslations('admin.broadcasts')
  return (
    <span className="flex flex-wrap gap-x-6">
      {!open && <a href={`/admin/updates/${updateId}/broadcast`}>{t('facts.again')}</a>}
      <a href="/admin/broadcasts">{t('all')}</a>
    </span>
  )
}
