import { noteLook } from '@/lib/audit/note-look'
import type { Authorized } from '@/lib/authorization/proof'
import type { Message } from '@/lib/mail/message'
import { db } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/encryption'

export type KeptMail = Message & { id: string; createdAt: Date }

/** Throws when DATA_KEY is not the one they were sealed with. The audit notes the look. */
export async function keptMails(owner: Authorized<'owner'>, limit = 100): Promise<KeptMail[]> {
  await noteLook(owner, { verb: 'look', subject: 'mailbox' })
  const rows = await db().keptMail.findMany({ orderBy: { id: 'desc' }, take: limit })
  return rows.map(({ id, createdAt, sealed }) => {
    const { to, subject, text, html, attachments } = JSON.parse(decrypt('mail', sealed)) as Message
    return { id: String(id), createdAt, to, subject, text, html, attachments }
  })
}
