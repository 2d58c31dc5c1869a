import { createHash } from 'node:crypto'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { updateMail } from '@/lib/broadcasts/update-mail'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { blockHtml, blockText } from '@/lib/mail/blocks'
import type { MailContent } from '@/lib/mail/compose'
import { db, type Transaction } from '@/lib/platform/db'

export type ApprovedMail = {
  locale: Locale
  subject: string
  preview: string
  why: string
  html: string
  text: string
}

export async function mailsNow(updateId: number, broadcastId: number): Promise<ApprovedMail[]> {
  const locales = await publishedLocales(updateId)
  const contents = await Promise.all(locales.map((locale) => updateMail({ updateId, broadcastId }, locale)))
  return contents.filter((content) => content !== null).map(rendered)
}

/** The approved mails, which are the ones sent; empty for a draft, or a broadcast older than this table. */
export async function approvedMails(broadcastId: number, tx: Transaction = db()): Promise<ApprovedMail[]> {
  const rows = await tx.broadcastMail.findMany({
    where: { broadcastId },
    omit: { broadcastId: true },
    orderBy: { locale: 'asc' },
  })
  return rows.flatMap(({ locale, ...row }) => (isLocale(locale) ? [{ locale, ...row }] : []))
}

/** Replaces the approved mails. Needs the lock on the broadcast. */
export async function keepApproved(tx: Transaction, broadcastId: number, mails: ApprovedMail[]) {
  await tx.broadcastMail.deleteMany({ where: { broadcastId } })
  await tx.broadcastMail.createMany({ data: mails.map((mail) => ({ ...mail, broadcastId })) })
}

/** A digest of what the mails say, whatever their styling. */
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
