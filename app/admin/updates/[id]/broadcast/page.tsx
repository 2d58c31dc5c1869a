import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { rowId } from '@/app/admin/_form/row-id'
import { AdminPage } from '@/app/admin/admin-page'
import { composeAction, ratesAction } from '@/app/admin/updates/[id]/broadcast/actions'
import { BroadcastForm } from '@/components/admin/broadcasts/broadcast-form'
import { BroadcastTable } from '@/components/admin/broadcasts/broadcast-table'
import { MailPreview } from '@/components/admin/broadcasts/mail-preview'
import { RatesForm } from '@/components/admin/broadcasts/rates-form'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { MailSettingsNotice } from '@/components/admin/mail/mail-settings-notice'
import { mayActAs, requireAdmin } from '@/lib/admins/require-admin'
import {
  lastBroadcastWords,
  lastOpenings,
  listBroadcasts,
  openBroadcast,
} from '@/lib/broadcasts/admin-queries'
import { publishedLocales, ratesNow } from '@/lib/broadcasts/queries'
import { previewMail } from '@/lib/broadcasts/sample'
import { hasPictures, isMailShortened } from '@/lib/broadcasts/update-mail'
import { getLocale } from '@/lib/i18n/get-locale'
import type { Locale } from '@/lib/i18n/locales'
import { mailSettingsMissing } from '@/lib/mail/sender-identity'
import { env } from '@/lib/platform/env'
import { findUpdate, type EditedUpdate } from '@/lib/updates/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.broadcasts.compose'))('title') }
}

type BroadcastPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ 'called-off'?: string }>
}

export default async function ComposePage({ params, searchParams }: BroadcastPageProps) {
  const admin = await requireAdmin()
  const id = rowId.safeParse((await params).id)
  const update = id.success ? await findUpdate(id.data) : null
  if (!update) notFound()
  const open = await openBroadcast(update.id)
  if (open && open.state !== 'draft') redirect(`/admin/updates/${update.id}/broadcast/${open.id}`)
  const [t, locales, missing, rates, { broadcasts }, last, openings, query] = await Promise.all([
    getTranslations('admin.broadcasts'),
    publishedLocales(update.id),
    mailSettingsMissing(),
    ratesNow(),
    listBroadcasts({ updateId: update.id }, await getLocale()),
    lastBroadcastWords(update.id),
    lastOpenings(),
    searchParams,
  ])
  const of = { updateId: update.id, broadcastId: open?.id ?? null }
  const pictures = await hasPictures(of.broadcastId)
  const mails = await Promise.all(locales.map((locale) => previewMail(of, locale)))
  const shortened = await Promise.all(locales.map((locale) => isMailShortened(of, locale)))
  const past = broadcasts.filter((broadcast) => broadcast.id !== open?.id)
  const isOwner = mayActAs(admin, 'owner')
  return (
    <AdminPage admin={admin} area="updates">
      <PageHead
        title={t('compose.title')}
        beside={<a href={`/admin/updates/${update.id}`}>{t('compose.back')}</a>}
      />
      {isOwner && <MailSettingsNotice missing={missing} />}
      {query['called-off'] && (
        <p role="status" className="sentence mb-4">
          {t('compose.calledOff')}
        </p>
      )}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="grid min-w-0 content-start gap-6">
          <Lead isOwner={isOwner} locales={locales} />
          {!env().SMTP_URL && <p className="sentence">{t('compose.noServer')}</p>}
          {isOwner && locales.length > 0 && (
            <BroadcastForm
              action={composeAction}
              updateId={update.id}
              locales={locales}
              values={{
                ...valuesOf(update, locales, open?.words ?? last, openings),
                pictures: pictures ? 'on' : '',
              }}
              email={admin.email}
              ready={missing.length === 0}
            />
          )}
          {isOwner && (
            <section aria-labelledby="rates">
              <PaneHead id="rates" title={t('rates.title')} />
              <RatesForm action={ratesAction} {...rates} />
            </section>
          )}
        </div>
        <section aria-labelledby="looks" className="grid min-w-0 content-start gap-6">
          <PaneHead id="looks" title={t('compose.preview')} />
          {mails.map(
            (mail, index) =>
              mail && <MailPreview key={mail.locale} mail={mail} isShortened={shortened[index]} />,
          )}
        </section>
      </div>
      {past.length > 0 && (
        <section aria-labelledby="past" className="pt-8">
          <PaneHead id="past" title={t('compose.past')} />
          <BroadcastTable broadcasts={past} empty={null} />
        </section>
      )}
    </AdminPage>
  )
}

function Lead({ isOwner, locales }: { isOwner: boolean; locales: Locale[] }) {
  const t = useTranslations('admin.broadcasts.compose')
  if (locales.length === 0) return <p className="sentence">{t('unpublished')}</p>
  if (!isOwner) return <p className="sentence">{t('ownersOnly')}</p>
  return <p>{t('lead')}</p>
}

type Opening = { locale: string; greeting: string; intro: string }
type Words = Opening & { subject: string; preview: string }

// Defaults to the words of the last broadcast, or of the update.
function valuesOf(
  update: EditedUpdate,
  locales: Locale[],
  written: Words[],
  openings: Opening[],
): Record<string, string> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const { title = '', summary = '' } = update.words[locale] ?? {}
      const { greeting = '', intro = '' } = openings.find((row) => row.locale === locale) ?? {}
      const begun = { subject: title, preview: summary, greeting, intro }
      const words = written.find((row) => row.locale === locale) ?? begun
      return (['subject', 'preview', 'greeting', 'intro'] as const).map((name) => [
        `${locale}-${name}`,
        words[name],
      ])
    }),
  )
}
