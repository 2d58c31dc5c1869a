import { db } from '@/lib/platform/db'
import type { Message } from '@/lib/mail/message'
import { encrypt } from '@/lib/platform/encryption'

/** Keeps a mail, sealed, where none can be sent (local only): the owner reads it in the mailbox page. */
export async function storeLocally(message: Message): Promise<void> {
  await db().keptMail.create({ data: { sealed: encrypt('mail', JSON.stringify(message)) } })
}
