import { LINK_COLUMNS, type LinkKind } from '@/lib/links/link-columns'
import { db } from '@/lib/platform/db'

const LEASE = '10 minutes'

/** An address leased for checking; `leaseEnds` proves that the lease is still held. */
export type Claim = { id: number; address: LinkKind; url: string; leaseEnds: Date }

/** Leases the source that is due longest, else the archived copy (of one reference, when given). Null when nothing is due. */
export async function claimAddress(id: number | null): Promise<Claim | null> {
  return (await lease('source', id)) ?? lease('copy', id)
}

async function lease(address: LinkKind, id: number | null): Promise<Claim | null> {
  const { url, askAt } = LINK_COLUMNS[address]
  const [leased] = await db().$queryRaw<Omit<Claim, 'address'>[]>`
    UPDATE "references" SET ${askAt} = date_trunc('milliseconds', now() + ${LEASE}::interval)
    WHERE id = (
      SELECT id FROM "references"
      WHERE ${askAt} <= now() AND ${url} IS NOT NULL AND (${id}::int IS NULL OR id = ${id}::int)
      ORDER BY ${askAt}, id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, ${url} AS url, ${askAt} AS "leaseEnds"`
  return leased ? { ...leased, address } : null
}

/** Returns an address that was not checked. */
export async function releaseClaim({ id, address, leaseEnds }: Claim): Promise<void> {
  const { askAt } = LINK_COLUMNS[address]
  await db()
    .$executeRaw`UPDATE "references" SET ${askAt} = now() WHERE id = ${id} AND ${askAt} = ${leaseEnds}`
}
