import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { startAction } from '@/app/admin/updates/[id]/broadcast/actions'
import { MailPreview } from '@/components/admin/broadcasts/mail-preview'
import { RecipientsTable } from '@/components/admin/broadcasts/recipients-table'
import { StartForm } from '@/components/admin/broadcasts/start-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { MailSettingsNotice } from '@/components/admin/mail/mail-settings-notice'
import { requireAdmin } from '@/lib/admins/require-admin'
import { openBroadcast } from '@/lib/broadcasts/admin-queries'
import { digestOf, mailsNow } from '@/lib/broadcasts/approved'
import { publishedLocales, ratesNow } from '@/lib/broadcasts/queries'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { hoursFor } from '@/lib/broadcasts/rules'
import { previewApproved } from '@/lib/broadcasts/sample'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import { mailSettingsMissing } from '@/lib/mail/sender-identity'

export const metadata: Metadata = { title: 'Who gets it' }
export const dynamic = 'force-dynamic'

export default async function StartPage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requireAdmin('owner')
  const id = rowId.safeParse((await params).id)
  if (!id.success) notFound()
  const compose = `/admin/updates/${id.data}/broadcast`
  const [open, published] = await Promise.all([openBroadcast(id.data), publishedLocales(id.data)])
  if (open?.state !== 'draft' || published.length === 0) redirect(compose)
  const [recipients, rates, missing, mails] = await Promise.all([
    countRecipients(admin, id.data),
    ratesNow(),
    mailSettingsMissing(),
    mailsNow(id.data, open.id),
  ])
  const previews = await previewApproved(mails)
  const { total, largest, until } = recipients
  return (
    <AdminPage admin={admin} area="updates">
      <div className="grid max-w-column gap-6">
        <div>
          <PageHead
            title={`${formatNumber(total, STAFF_LOCALE)} ${total === 1 ? 'person gets it' : 'people get it'}`}
            beside={<a href={compose}>Back to the mail</a>}
          />
          <MailSettingsNotice missing={missing} />
          <p className="meta pb-3">
            They confirmed, asked for news by mail, and have not had this update. Counted{' '}
            <Timestamp at={new Date(until)} time />: who confirms later is not among them, and who leaves
            before their turn is left out.
          </p>
          <RecipientsTable recipients={recipients} published={published} />
        </div>
        {total === 0 && <p className="sentence">Nobody gets it, so there is nothing to start.</p>}
        {total > 0 && (
          <p>{timeFor(hoursFor(total, largest?.count ?? 0, rates))} That is the rate set for all mailings.</p>
        )}
        {total > 0 && missing.length === 0 && (
          <StartForm
            action={startAction}
            id={open.id}
            updateId={id.data}
            seen={{ total, until, mails: digestOf(mails) }}
          />
        )}
        <section aria-labelledby="sent" className="grid gap-6">
          <PaneHead id="sent" title="What they get" />
          {previews.map((mail) => (
            <MailPreview key={mail.locale} mail={mail} />
          ))}
        </section>
      </div>
    </AdminPage>
  )
}

function timeFor(hours: number): string {
  if (hours < 1) return 'All are sent within the hour.'
  const whole = Math.ceil(hours)
  return `All are sent within ${whole} ${whole === 1 ? 'hour' : 'hours'}.`
}
