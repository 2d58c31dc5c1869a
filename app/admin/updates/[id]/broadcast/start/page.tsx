import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { audienceAction, startAction } from '@/app/admin/updates/[id]/broadcast/actions'
import { AudienceForm } from '@/components/admin/broadcasts/audience-form'
import { MailPreview } from '@/components/admin/broadcasts/mail-preview'
import { RecipientsTable } from '@/components/admin/broadcasts/recipients-table'
import { StartForm } from '@/components/admin/broadcasts/start-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { MailSettingsNotice } from '@/components/admin/mail/mail-settings-notice'
import { requireAdmin } from '@/lib/admins/require-admin'
import { openBroadcast } from '@/lib/broadcasts/admin-queries'
import { digestOf, mailsNow } from '@/lib/broadcasts/approved'
import { audienceOptions } from '@/lib/broadcasts/audience-options'
import { audienceKey, isEverybody } from '@/lib/broadcasts/audience-schema'
import { audienceIn } from '@/lib/broadcasts/audience-sql'
import { audienceWords } from '@/lib/broadcasts/audience-words'
import { publishedLocales, ratesNow } from '@/lib/broadcasts/queries'
import { countRecipients } from '@/lib/broadcasts/recipients'
import { hoursFor } from '@/lib/broadcasts/rules'
import { previewApproved } from '@/lib/broadcasts/sample'
import { formatNumber } from '@/lib/i18n/dates'
import { getLocale } from '@/lib/i18n/get-locale'
import { mailSettingsMissing } from '@/lib/mail/sender-identity'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.broadcasts.start'))('title') }
}

export default async function StartPage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requireAdmin('owner')
  const id = rowId.safeParse((await params).id)
  if (!id.success) notFound()
  const compose = `/admin/updates/${id.data}/broadcast`
  const [open, published] = await Promise.all([openBroadcast(id.data), publishedLocales(id.data)])
  if (open?.state !== 'draft' || published.length === 0) redirect(compose)
  const [locale, audience] = [await getLocale(), audienceIn(open.audience)]
  const [recipients, options, rates, missing, mails] = await Promise.all([
    countRecipients(admin, id.data, audience),
    audienceOptions(admin, id.data, locale),
    ratesNow(),
    mailSettingsMissing(),
    mailsNow(id.data, open.id),
  ])
  const previews = await previewApproved(mails)
  const { total, largest, until } = recipients
  const t = await getTranslations('admin.broadcasts.start')
  const hours = hoursFor(total, largest?.count ?? 0, rates)
  return (
    <AdminPage admin={admin} area="updates">
      <div className="grid max-w-column gap-6">
        <div>
          <PageHead
            title={t('people', { n: total, count: formatNumber(total, locale) })}
            beside={<a href={compose}>{t('back')}</a>}
          />
          <MailSettingsNotice missing={missing} />
          <p className="meta pb-3">{t.rich('lead', { at: () => <Timestamp at={new Date(until)} time /> })}</p>
          <p className="pb-3 font-semibold">{t('for', { audience: audienceWords({ audience }, locale) })}</p>
          <RecipientsTable recipients={recipients} published={published} />
          <details className="pt-3" open={!isEverybody(audience)}>
            <summary>{t('narrow')}</summary>
            <AudienceForm
              key={audienceKey(audience)}
              action={audienceAction}
              id={open.id}
              updateId={id.data}
              chosen={audience}
              options={options}
            />
          </details>
        </div>
        {total === 0 && <p className="sentence">{t('nobody')}</p>}
        {total > 0 && <p>{hours < 1 ? t('withinAnHour') : t('within', { hours: Math.ceil(hours) })}</p>}
        {total > 0 && missing.length === 0 && (
          <StartForm
            action={startAction}
            id={open.id}
            updateId={id.data}
            seen={{ total, until, mails: digestOf(mails), audience: audienceKey(audience) }}
          />
        )}
        <section aria-labelledby="sent" className="grid gap-6">
          <PaneHead id="sent" title={t('what')} />
          {previews.map((mail) => (
            <MailPreview key={mail.locale} mail={mail} />
          ))}
        </section>
      </div>
    </AdminPage>
  )
}
