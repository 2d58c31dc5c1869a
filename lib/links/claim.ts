import { db } from '@/lib/platform/db'
import { ADDRESSES, type Address } from '@/lib/links/addresses'

/** How long whoever took an address has for asking it; then anybody may. */
const LEASE = '10 minutes'

/** An address of a reference that nobody else asks meanwhile; `leaseEnds` is how its verb knows that it still holds it. */
export type Claim = { id: number; address: Address; url: string; leaseEnds: Date }

/**
 * Takes the source that has waited longest to be asked, or where none waits the archived copy that has; of the reference
 * named, if one is. Null when none waits.
 */
export async function claimAddress(id: number | null): Promise<Claim | null> {
  return (await take('source', id)) ?? take('copy', id)
}

async function take(address: Address, id: number | null): Promise<Claim | null> {
  const { url, askAt } = ADDRESSES[address]
  const [taken] = await db().$queryRaw<Omit<Claim, 'address'>[]>`
    UPDATE "references" SET ${askAt} = date_trunc('milliseconds', now() + ${LEASE}::interval)
    WHERE id = (
      SELECT id FROM "references"
      WHERE ${askAt} <= now() AND ${url} IS NOT NULL AND (${id}::int IS NULL OR id = ${id}::int)
      ORDER BY ${askAt}, id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, ${url} AS url, ${askAt} AS "leaseEnds"`
  return taken ? { ...taken, address } : null
}

/** Gives an address back that was not asked. */
export async function releaseClaim({ id, address, leaseEnds }: Claim): Promise<void> {
  const { askAt } = ADDRESSES[address]
  await db()
    .$executeRaw`UPDATE "references" SET ${askAt} = now() WHERE id = ${id} AND ${askAt} = ${leaseEnds}`
}
