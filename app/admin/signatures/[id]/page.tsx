import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AdminPage } from '@/app/admin/admin-page'
import {
  allowMailAction,
  hideCommentAction,
  releaseAction,
  removeAction,
  resendAction,
  restoreAction,
  showCommentAction,
  stopMailAction,
} from '@/app/admin/signatures/actions'
import { ButtonForm } from '@/components/admin/form/button-form'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { ReasonForm } from '@/components/admin/removals/reason-form'
import { HideCommentForm } from '@/components/admin/signatures/hide-comment-form'
import { MailForm } from '@/components/admin/signatures/mail-form'
import { SignatureFacts } from '@/components/admin/signatures/signature-facts'
import { SignatureHistory } from '@/components/admin/signatures/signature-history'
import { requireAdmin } from '@/lib/admins/require-admin'
import { findSignature } from '@/lib/signatures/admin-queries'
import { signatureHistory } from '@/lib/signatures/history'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.signatures')
  return { title: t('one') }
}

type SignaturePageProps = { params: Promise<{ id: string }> }

export default async function SignaturePage({ params }: SignaturePageProps) {
  const admin = await requireAdmin('owner')
  const id = z.uuid().safeParse((await params).id)
  const signature = id.success ? await findSignature(admin, id.data) : null
  if (!signature) notFound()
  const [t, history] = await Promise.all([
    getTranslations('admin.signatures'),
    signatureHistory(admin, signature.id),
  ])
  return (
    <AdminPage admin={admin} area="signatures">
      <div className="grid max-w-column gap-6">
        <div>
          <PageHead title={signature.name} beside={<a href="/admin/signatures">{t('all')}</a>} />
          <SignatureFacts signature={signature} />
        </div>
        <section aria-labelledby="history">
          <PaneHead id="history" title={t('history.title')} />
          <SignatureHistory history={history} />
        </section>
        {signature.heldAt && signature.state === 'pending' && (
          <section aria-labelledby="release">
            <PaneHead id="release" title={t('release.title')} />
            <ButtonForm
              action={releaseAction}
              ids={{ id: signature.id }}
              label={t('release.title')}
              look="main"
              hint={t('release.hint')}
            />
          </section>
        )}
        {signature.state === 'pending' && !signature.heldAt && (
          <section aria-labelledby="resend">
            <PaneHead id="resend" title={t('resend.title')} />
            <ButtonForm
              action={resendAction}
              ids={{ id: signature.id }}
              label={t('resend.button')}
              hint={t('resend.hint')}
            />
          </section>
        )}
        {signature.commentHiddenAt ? (
          <section aria-labelledby="comment">
            <PaneHead id="comment" title={t('details.comment')} />
            <ButtonForm
              key="show"
              action={showCommentAction}
              ids={{ id: signature.id }}
              label={t('hide.show')}
              look="main"
              hint={t('hide.showHint')}
            />
          </section>
        ) : (
          signature.comment && (
            <section aria-labelledby="comment">
              <PaneHead id="comment" title={t('details.comment')} />
              <HideCommentForm key="hide" action={hideCommentAction} id={signature.id} />
            </section>
          )
        )}
        <section aria-labelledby="mail">
          <PaneHead id="mail" title={t('mail.title')} />
          <MailForm
            action={signature.bouncedAt ? allowMailAction : stopMailAction}
            id={signature.id}
            bounced={signature.bouncedAt !== null}
          />
        </section>
        {(signature.state === 'pending' || signature.state === 'confirmed') && (
          <section aria-labelledby="remove">
            <PaneHead id="remove" title={t('remove.title')} />
            <ReasonForm
              key="remove"
              action={removeAction}
              act="remove-signature"
              id={signature.id}
              button={t('remove.title')}
            />
          </section>
        )}
        {signature.state === 'removed' && (
          <section aria-labelledby="restore">
            <PaneHead id="restore" title={t('restore.title')} />
            <ReasonForm key="restore" action={restoreAction} id={signature.id} button={t('restore.title')} />
          </section>
        )}
      </div>
    </AdminPage>
  )
}
