import { db } from '@/lib/db'
import { keyedHash } from '@/lib/sealing'
import { addressProblem, canonicalAddress } from '@/lib/signatures/addresses'

const PAGE = 50

export type SignatureFilter = {
  id?: string
  state?: 'pending' | 'confirmed' | 'withdrawn' | 'removed'
  country?: string
  /** One whole address, as anybody might type it: found by its keyed hash. */
  email?: string
  /** The last row of the page before. */
  before?: { createdAt: Date; id: string }
}

/** Signatures for the staff, newest first, 50 at a time; no address ever rides along. `next` is the following page's `before`. */
export async function listSignatures({ id, state, country, email, before }: SignatureFilter) {
  const address = email?.trim()
  if (address && addressProblem(address)) return { signatures: [], next: null }
  const rows = await db().signature.findMany({
    where: {
      ...(id && { id }),
      ...(state && { state }),
      ...(country && { country }),
      ...(address && { emailHash: keyedHash('email', canonicalAddress(address)) }),
      ...(before && {
        OR: [{ createdAt: { lt: before.createdAt } }, { createdAt: before.createdAt, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    select: {
      id: true,
      name: true,
      country: true,
      region: true,
      comment: true,
      state: true,
      showName: true,
      createdAt: true,
      confirmedAt: true,
      withdrawnAt: true,
      removedAt: true,
      removedReason: true,
    },
  })
  const signatures = rows.slice(0, PAGE)
  const last = signatures.at(-1)
  return { signatures, next: rows.length > PAGE && last ? { createdAt: last.createdAt, id: last.id } : null }
}

export type ListedSignature = Awaited<ReturnType<typeof listSignatures>>['signatures'][number]

/** The dashboard's figures: the count, what the last 24 full hours changed, and how many signatures wait for their signer. */
export async function signingNumbers() {
  const [campaign, [day], pending] = await Promise.all([
    db().campaign.findUniqueOrThrow({ where: { id: 1 }, select: { count: true, countedAt: true } }),
    db().$queryRaw<{ confirmed: number; withdrawn: number }[]>`
      SELECT coalesce(sum(confirmed), 0)::int AS confirmed, coalesce(sum(withdrawn), 0)::int AS withdrawn
      FROM tallies WHERE hour >= date_trunc('hour', now()) - interval '23 hours'`,
    db().signature.count({ where: { state: 'pending' } }),
  ])
  return { ...campaign, confirmedToday: day?.confirmed ?? 0, withdrawnToday: day?.withdrawn ?? 0, pending }
}
