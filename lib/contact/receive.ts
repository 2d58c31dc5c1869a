import { contactMail } from '@/lib/contact/jobs'
import type { ContactInput } from '@/lib/contact/schema'
import { canonicalAddress } from '@/lib/email-address/address'
import { db, type Transaction } from '@/lib/platform/db'
import { encrypt, keyedHash } from '@/lib/platform/encryption'
import { enqueue } from '@/lib/platform/jobs'

type Circumstances = {
  /** What looked automatic about it. */
  flags: string[]
  /** Is stored, but mailed to nobody. */
  held: boolean
}

/** Stores a message, encrypted, and queues the mails to the staff with it. Resolves once committed; throws when the database is away. */
export async function receiveMessage(
  { name, email, topic, message, locale }: ContactInput,
  { flags, held }: Circumstances,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const { id: messageId } = await tx.contactMessage.create({
      data: {
        topic,
        locale,
        nameSealed: name === null ? null : encrypt('contact', name),
        emailSealed: encrypt('email', email),
        emailHash: keyedHash('email', canonicalAddress(email)),
        textSealed: encrypt('contact', message),
        flags,
      },
      select: { id: true },
    })
    if (held) return
    for (const adminId of await readersOf(tx)) await enqueue(tx, contactMail, { messageId, adminId })
  })
}

async function readersOf(tx: Transaction): Promise<(string | null)[]> {
  const { contactEmail } = await tx.campaign.findUniqueOrThrow({
    where: { id: 1 },
    select: { contactEmail: true },
  })
  if (contactEmail) return [null]
  const owners = await tx.admin.findMany({
    where: { role: 'owner', email: { not: null }, passwordHash: { not: null } },
    select: { id: true },
  })
  return owners.map(({ id }) => id)
}
