import { createHash } from 'node:crypto'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { updateMail } from '@/lib/broadcasts/update-mail'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { blockHtml, blockText } from '@/lib/mail/blocks'
import type { MailContent } from '@/lib/mail/compose'
import type { InlinePicture } from '@/lib/mail/message'
import { inlinePicture, shownPictures } from '@/lib/mail/pictures'
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

/** The pictures of the approved mails, as they were then. */
export async function approvedPictures(broadcastId: number): Promise<InlinePicture[]> {
  const files = await db().broadcastFile.findMany({ where: { broadcastId } })
  return files.map(({ cid, bytes }) => inlinePicture(cid, bytes))
}

/** Replaces the approved mails and their pictures. Needs the lock on the broadcast. */
export async function keepApproved(tx: Transaction, broadcastId: number, mails: ApprovedMail[]) {
  await forgetApproved(tx, broadcastId)
  await tx.broadcastMail.createMany({ data: mails.map((mail) => ({ ...mail, broadcastId })) })
  const shown = shownPictures(mails.map(({ html }) => html).join('\n'))
  await tx.$executeRaw`
    INSERT INTO broadcast_files (broadcast_id, cid, bytes)
    SELECT ${broadcastId}, shown.cid, file.bytes
    FROM unnest(${shown.map(({ cid }) => cid)}::text[], ${shown.map(({ key }) => key)}::text[],
      ${shown.map(({ name }) => name)}::text[]) AS shown (cid, key, name)
    JOIN picture_files file ON file.picture_key = shown.key AND file.name = shown.name`
}

export async function forgetApproved(tx: Transaction, broadcastId: number): Promise<void> {
  await tx.broadcastMail.deleteMany({ where: { broadcastId } })
  await tx.broadcastFile.deleteMany({ where: { broadcastId } })
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

/** Those of the pictures that a mail shows. */
export function picturesOf({ html }: Pick<ApprovedMail, 'html'>, pictures: InlinePicture[]): InlinePicture[] {
  const shown = shownPictures(html)
  return pictures.filter((picture) => shown.some(({ cid }) => cid === picture.cid))
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
