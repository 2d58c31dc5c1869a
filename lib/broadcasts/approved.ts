import { createHash } from 'node:crypto'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { updateMail } from '@/lib/broadcasts/update-mail'
import { db, type Transaction } from '@/lib/platform/db'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { blockHtml, blockText } from '@/lib/mail/blocks'
import type { MailContent } from '@/lib/mail/compose'

/** A broadcast's mail in one language, rendered but for its head and foot: nothing of a recipient stands in it. */
export type ApprovedMail = {
  locale: Locale
  subject: string
  preview: string
  why: string
  html: string
  text: string
}

/** What a broadcast of an update would mail now, in each language it is published in. */
export async function mailsNow(updateId: number, broadcastId: number): Promise<ApprovedMail[]> {
  const locales = await publishedLocales(updateId)
  const contents = await Promise.all(locales.map((locale) => updateMail({ updateId, broadcastId }, locale)))
  return contents.filter((content) => content !== null).map(rendered)
}

/** What an owner approved, and what is sent; empty for a draft, and for a broadcast begun before mails were kept. */
export async function approvedMails(broadcastId: number, tx: Transaction = db()): Promise<ApprovedMail[]> {
  const rows = await tx.broadcastMail.findMany({
    where: { broadcastId },
    omit: { broadcastId: true },
    orderBy: { locale: 'asc' },
  })
  return rows.flatMap(({ locale, ...row }) => (isLocale(locale) ? [{ locale, ...row }] : []))
}

/** Keeps what is approved in place of what was. Needs the lock on the broadcast. */
export async function keepApproved(tx: Transaction, broadcastId: number, mails: ApprovedMail[]) {
  await tx.broadcastMail.deleteMany({ where: { broadcastId } })
  await tx.broadcastMail.createMany({ data: mails.map((mail) => ({ ...mail, broadcastId })) })
}

/** Tells mails that say the same, however they are styled, from any others. */
export function digestOf(mails: ApprovedMail[]): string {
  const said = mails.map(({ locale, subject, preview, text, html }) => [
    locale,
    subject,
    preview,
    text,
    html.replace(/ style="[^"]*"/g, ''),
  ])
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url')
}

/** A kept mail as it is prepared for its recipients. */
export function contentOf({ html, text, ...mail }: ApprovedMail): MailContent {
  return { ...mail, blocks: [{ html, text }] }
}

function rendered({ locale, subject, preview, why, blocks }: MailContent): ApprovedMail {
  return {
    ...{ locale, subject, preview, why },
    html: blocks.map(blockHtml).join('\n'),
    text: blocks.map(blockText).join('\n\n'),
  }
}
