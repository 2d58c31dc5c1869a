import { canonicalAddress } from '@/lib/email-address/address'
import type { Message } from '@/lib/mail/message'
import { db } from '@/lib/platform/db'
import { encrypt, keyedHash } from '@/lib/platform/encryption'

/** Seals and stores a mail that cannot be sent (local only), for the owner's mailbox page, which shows no pictures. */
export async function storeLocally({ pictures: _, ...message }: Message): Promise<void> {
  const recipient = keyedHash('email', canonicalAddress(message.to))
  await db().keptMail.create({ data: { sealed: encrypt('mail', JSON.stringify(message)), recipient } })
}
