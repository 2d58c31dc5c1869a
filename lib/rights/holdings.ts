import { canonicalAddress } from '@/lib/email-address/address'
import { db } from '@/lib/platform/db'
import { decrypt, keyedHash } from '@/lib/platform/encryption'
import type { State } from '@/lib/signatures/schema'

const BATCH = 2_000

/** What the site holds of an address, in numbers. */
export type Holdings = {
  signature: State | null
  deliveries: number
  messages: number
  /** Mails that are stored instead of sent. */
  keptMails: number
  /** Whether news goes there, after retention erased the signature. */
  news: boolean
  /** Whether it cannot sign again. */
  barred: boolean
}

/** Whose data it is, as the database finds it. */
export type Subject = { emailHash: Uint8Array<ArrayBuffer>; signatureId: string | null; newsIds: string[] }

/** Finds what belongs to an address. */
export async function subjectOf(email: string): Promise<Subject> {
  const emailHash = keyedHash('email', canonicalAddress(email))
  const [signature, newsIds] = await Promise.all([
    db().signature.findUnique({ where: { emailHash }, select: { id: true } }),
    newsOf(canonicalAddress(email)),
  ])
  return { emailHash, signatureId: signature?.id ?? null, newsIds }
}

export async function holdingsOf({ emailHash, signatureId, newsIds }: Subject): Promise<Holdings> {
  const [signature, deliveries, messages, keptMails, barred] = await Promise.all([
    signatureId ? db().signature.findUnique({ where: { id: signatureId }, select: { state: true } }) : null,
    signatureId ? db().deliverySignature.count({ where: { signatureId } }) : 0,
    db().contactMessage.count({ where: { emailHash } }),
    db().keptMail.count({ where: { recipient: emailHash } }),
    db().removedAddress.count({ where: { emailHash } }),
  ])
  return {
    signature: signature?.state ?? null,
    deliveries,
    messages,
    keptMails,
    news: newsIds.length > 0,
    barred: barred > 0,
  }
}

// These have no keyed hash, so that no page of theirs leads there: their addresses are compared, those of the domain alone.
async function newsOf(address: string): Promise<string[]> {
  const emailDomain = address.slice(address.lastIndexOf('@') + 1)
  const found: string[] = []
  for (let after: string | undefined; ;) {
    const rows = await db().newsRecipient.findMany({
      where: { emailDomain, leftAt: null, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, emailSealed: true },
    })
    found.push(
      ...rows.flatMap(({ id, emailSealed }) =>
        canonicalAddress(decrypt('email', emailSealed)) === address ? id : [],
      ),
    )
    if (rows.length < BATCH) return found
    after = rows.at(-1)?.id
  }
}
