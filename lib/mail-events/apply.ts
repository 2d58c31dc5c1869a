import { noteLinkBounce } from '@/lib/admins/link-mail'
import { addressProblem, canonicalAddress, domainOf } from '@/lib/email-address/address'
import { countForLastMailing } from '@/lib/mailing-results/count-result'
import { db } from '@/lib/platform/db'
import { decrypt, keyedHash } from '@/lib/platform/encryption'
import { noteBounce } from '@/lib/signatures/note-bounce'
import { stopUpdates } from '@/lib/subscriptions/choose'
import { COMPLAINT, type MailEvent } from './rules.ts'

const BATCH_SIZE = 500

/**
 * Notes a bounce for each address, of admins too, and ends the updates of those that complained. The same event twice changes nothing more. Returns
 * how many were known.
 */
export async function applyMailEvents(events: readonly MailEvent[]): Promise<number> {
  let known = 0
  for (const event of events) if (await apply(event)) known += 1
  return known
}

async function apply({ email, kind, code }: MailEvent): Promise<boolean> {
  if (addressProblem(email)) return false
  const wasLink = kind === 'bounce' && (await noteLinkBounce(email, code))
  const id = (await signatureOf(email)) ?? (await newsRecipientOf(email))
  if (!id) return wasLink
  await db().$transaction(async (tx) => {
    const isNew = await noteBounce(tx, id, kind === 'complaint' ? COMPLAINT : code)
    if (kind === 'complaint') await stopUpdates(tx, id, 'complaint')
    else if (isNew) await countForLastMailing(tx, id, 'late')
  })
  return true
}

async function signatureOf(email: string): Promise<string | null> {
  const found = await db().signature.findUnique({
    where: { emailHash: keyedHash('email', canonicalAddress(email)) },
    select: { id: true },
  })
  return found?.id ?? null
}

// What retention keeps for news has no hash: the addresses of the same domain are opened one by one.
async function newsRecipientOf(email: string): Promise<string | null> {
  const address = canonicalAddress(email)
  let cursor: string | undefined
  for (;;) {
    const rows = await db().newsRecipient.findMany({
      where: { emailDomain: domainOf(email), leftAt: null, ...(cursor && { id: { gt: cursor } }) },
      orderBy: { id: 'asc' },
      take: BATCH_SIZE,
      select: { id: true, emailSealed: true },
    })
    const found = rows.find(({ emailSealed }) => canonicalAddress(decrypt('email', emailSealed)) === address)
    if (found) return found.id
    cursor = rows.at(-1)?.id
    if (rows.length < BATCH_SIZE) return null
  }
}
