import { db } from '@/lib/platform/db'

/** What became of the mail with an admin's newest link; one that is delayed is tried again. */
export const LINK_MAILS = ['queued', 'sent', 'delayed', 'refused'] as const

export type LinkMail = (typeof LINK_MAILS)[number]

/** Of the link of that version; nothing where a newer one was made or it was used. `code` is the mail server's. */
export async function noteLinkMail(
  { adminId, version }: { adminId: string; version: number },
  linkMail: LinkMail,
  linkMailCode: string | null = null,
): Promise<void> {
  await db().admin.updateMany({
    where: { id: adminId, tokenVersion: version },
    data: { linkMail, linkMailCode },
  })
}

/** A bounce that is reported afterwards; false where no link was mailed to the address. */
export async function noteLinkBounce(email: string, linkMailCode: string): Promise<boolean> {
  const { count } = await db().admin.updateMany({
    where: { email: email.toLowerCase(), linkMail: 'sent' },
    data: { linkMail: 'refused', linkMailCode },
  })
  return count > 0
}
