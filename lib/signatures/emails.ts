import { shareToMail } from '@/lib/arrivals/queries'
import { sharedLink } from '@/lib/arrivals/ref'
import type { Authorized } from '@/lib/authorization/proof'
import { formatDate } from '@/lib/i18n/dates'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { receiptToMail } from '@/lib/ledger/receipt-of'
import type { Block } from '@/lib/mail/blocks'
import { composeMail } from '@/lib/mail/compose'
import { deliver, DeliveryError } from '@/lib/mail/deliver'
import type { Attachment } from '@/lib/mail/message'
import { senderIdentity } from '@/lib/mail/sender-identity'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { DAY, makeToken, tokenExpiringAt } from '@/lib/platform/tokens'
import { wayToShare } from '@/lib/share-texts/queries'
import { withLink } from '@/lib/share-texts/rules'
import { noteBounce } from '@/lib/signatures/note-bounce'
import { signerToMail, type SignerToMail } from '@/lib/signatures/signer-to-mail'
import { unsubscribeLinks, type UnsubscribeLinks } from '@/lib/subscriptions/links'

const RECEIPT_FILE = { filename: 'signature.tlog-proof', contentType: 'text/plain; charset=utf-8' }

/** Mails the confirmation link of a pending signature and records a bounce. Throws DeliveryError. */
export async function mailConfirmation(
  _job: Authorized<'job'>,
  signatureId: string,
  mailId?: string,
): Promise<void> {
  const signer = await signerToMail(signatureId, 'pending')
  if (!signer) return
  const t = translator(signer.locale, 'mail')
  await mail(signer, mailId, 'confirmation', [
    t('confirmation.someone'),
    titleOf(signer),
    confirmButton(signer),
    t('confirmation.how', { date: lastDay(signer) }),
    t('confirmation.notYou'),
  ])
}

/** Reminds whoever has not confirmed. Throws DeliveryError. */
export async function mailReminder(
  _job: Authorized<'job'>,
  signatureId: string,
  mailId?: string,
): Promise<void> {
  const signer = await signerToMail(signatureId, 'pending')
  if (!signer) return
  const t = translator(signer.locale, 'mail')
  await mail(signer, mailId, 'reminder', [
    t('reminder.waits'),
    titleOf(signer),
    confirmButton(signer),
    t('reminder.how', { date: lastDay(signer) }),
    { words: t('reminder.notYou'), link: pageAddress(signer.locale, '/signature') },
  ])
}

/** Mails a counted signature's owner the link to their page, and the receipt where there is one. Throws DeliveryError. */
export async function mailCounted(job: Authorized<'job'>, signatureId: string): Promise<void> {
  const signer = await signerToMail(signatureId, 'confirmed')
  if (!signer) return
  const { locale } = signer
  const t = translator(locale, 'mail')
  const [receipt, share] = await Promise.all([receiptToMail(job, signatureId), shareToMail(job, signatureId)])
  const mailId = `counted ${signatureId} ${signer.confirmedAt?.getTime()}`
  await mail(
    signer,
    mailId,
    'counted',
    [
      t('counted.thanks'),
      titleOf(signer),
      ...(await blocksToShare(locale, share?.code ?? null)),
      t('own.keep'),
      { words: t('own.link'), link: ownLink(signer) },
      ...(receipt ? [{ words: t('counted.receipt'), link: pageAddress(locale, '/ledger') }] : []),
    ],
    receipt ? { attachments: [{ ...RECEIPT_FILE, content: receipt }] } : {},
  )
}

/** Tells the owner of a counted signature that someone signed with their address again. Throws DeliveryError. */
export async function mailSignedAlready(
  _job: Authorized<'job'>,
  signatureId: string,
  mailId?: string,
): Promise<void> {
  const signer = await signerToMail(signatureId, 'confirmed')
  if (!signer) return
  const { locale } = signer
  const t = translator(locale, 'mail')
  await mail(signer, mailId, 'signedAlready', [
    t('signedAlready.again'),
    titleOf(signer),
    t('signedAlready.once'),
    t('own.keep'),
    { words: t('own.link'), link: ownLink(signer) },
  ])
}

/** Mails the signer a link of 24 hours to their own page, whatever their signature's state. Throws DeliveryError. */
export async function mailLink(_job: Authorized<'job'>, signatureId: string, mailId?: string): Promise<void> {
  const signer = await signerToMail(signatureId)
  if (!signer) return
  const { id, tokenVersion, locale } = signer
  const t = translator(locale, 'mail')
  const link = pageAddress(locale, `/signature/${makeToken('act', id, tokenVersion, DAY)}`)
  await mail(signer, mailId, 'link', [
    t('link.asked'),
    titleOf(signer),
    { button: t('link.button'), href: link, spelled: t('link.spelled') },
    t('link.how'),
    t('link.keep'),
  ])
}

/** Asks a signer of an older meaning to renew, where they still want mail. Throws DeliveryError. */
export async function mailRenewal(
  _job: Authorized<'job'>,
  signatureId: string,
  mailId?: string,
): Promise<void> {
  if (!(await mayRenew(signatureId))) return
  const signer = await signerToMail(signatureId, 'confirmed')
  if (!signer) return
  const { id, tokenVersion, locale } = signer
  const t = translator(locale, 'mail')
  const link = pageAddress(locale, `/signature/${makeToken('act', id, tokenVersion, DAY)}`)
  const blocks = [
    t('renewal.changed'),
    titleOf(signer),
    t('renewal.stays'),
    { button: t('renewal.button'), href: link, spelled: t('renewal.spelled') },
    { words: t('renewal.later'), link: pageAddress(locale, '/signature') },
    { words: t('renewal.differs'), link: pageAddress(locale, '/versions') },
  ]
  await mail(signer, mailId, 'renewal', blocks, {
    unsubscribe: unsubscribeLinks({ id }, locale),
  })
}

async function mayRenew(id: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ older: boolean }[]>`
    SELECT v.major < (SELECT max(major) FROM text_versions) AS older
    FROM signatures s JOIN text_versions v ON v.id = s.text_version_id, campaign c
    WHERE s.id = ${id}::uuid AND s.state = 'confirmed' AND s.wants_updates AND s.bounced_at IS NULL AND c.ended_at IS NULL`
  return row?.older ?? false
}

type MailExtras = { attachments?: Attachment[]; unsubscribe?: UnsubscribeLinks }

// A bounced mail is not retried by itself: only a new request is.
async function mail(
  { id, to, locale, words }: SignerToMail,
  mailId: string | undefined,
  kind: 'confirmation' | 'reminder' | 'counted' | 'signedAlready' | 'link' | 'renewal',
  blocks: Block[],
  { attachments, unsubscribe }: MailExtras = {},
): Promise<void> {
  const t = translator(locale, 'mail')
  const frame = await senderIdentity(locale)
  const subject = t(`${kind}.subject`, { title: words?.title ?? '' })
  const content = {
    to,
    locale,
    subject,
    preview: t(`${kind}.preview`),
    blocks,
    why: t(`${kind}.why`),
    attachments,
  }
  try {
    await deliver(composeMail(frame, { ...content, unsubscribe }), mailId)
  } catch (error) {
    const bounce = error instanceof DeliveryError ? error.bounce : null
    if (!bounce) throw error
    await db().$transaction((tx) => noteBounce(tx, id, bounce))
  }
}

function titleOf({ words, locale }: SignerToMail): Block {
  return { title: words?.title ?? '', ...(words && languageAttributes(words.locale, locale)) }
}

function confirmButton({ id, tokenVersion, until, locale }: SignerToMail): Block {
  const t = translator(locale, 'mail')
  const href = pageAddress(locale, `/confirm/${tokenExpiringAt('confirm', id, tokenVersion, until)}`)
  return { button: t('confirmation.button'), href, spelled: t('confirmation.spelled') }
}

function lastDay({ until, locale }: SignerToMail): string {
  return formatDate(until, locale)
}

function ownLink({ id, tokenVersion, locale }: SignerToMail): string {
  return pageAddress(locale, `/signature/${makeToken('signature', id, tokenVersion, null)}`)
}

// What a mail's program can pass on without the site: the link, and the words that go with it.
async function blocksToShare(locale: Locale, code: string | null): Promise<Block[]> {
  const t = translator(locale, 'mail')
  const link = sharedLink(pageAddress(locale, '/'), { code, channel: 'link', variant: 0 })
  const copy = await wayToShare('copy', locale, { code })
  return [
    { words: t('counted.share'), link },
    ...(copy ? [t('counted.shareWords'), withLink(copy.text, copy.link)] : []),
  ]
}

function pageAddress(locale: Locale, path: string): string {
  return env().SITE_URL + localePath(locale, path)
}
