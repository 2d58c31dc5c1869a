import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { estimatedCount, type EstimatedCount } from '@/lib/platform/estimated-count'
import { enqueuingMails } from '@/lib/platform/jobs'
import { inBatches } from '@/lib/signatures/batches'
import { signerMails } from '@/lib/signatures/jobs'
import { conditionsOf, type SignatureFilter } from '@/lib/signatures/keyset-query'

const BATCH = 1_000

/** Held signatures by their ids, or all of a filter that were held by a moment. */
export type Chosen = { ids: string[] } | { filter: SignatureFilter; heldBy: Date }

/** How many held signatures a filter shows. */
export function countHeld(_owner: Authorized<'owner'>, filter: SignatureFilter): Promise<EstimatedCount> {
  return estimatedCount(Prisma.sql`FROM signatures s WHERE ${conditionsOf(heldOnes(filter))}`)
}

/**
 * Releases held signatures in batches and mails their confirmations, no faster than broadcasts go out. Returns how many: whichever
 * is locked at that moment stays held.
 */
export async function releaseMany(owner: Authorized<'owner'>, chosen: Chosen): Promise<number> {
  const condition =
    'ids' in chosen
      ? Prisma.sql`s.id = ANY (${chosen.ids}::uuid[]) AND ${conditionsOf(heldOnes({}))}`
      : Prisma.sql`s.held_at <= ${chosen.heldBy} AND ${conditionsOf(heldOnes(chosen.filter))}`
  return inBatches(BATCH, (before) => releaseBatch(owner, condition, before))
}

function releaseBatch(owner: Authorized<'owner'>, condition: Prisma.Sql, before: number): Promise<number> {
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      WITH chosen AS MATERIALIZED (
        SELECT s.id FROM signatures s WHERE ${condition} ORDER BY s.id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ), released AS (
        UPDATE signatures s SET held_at = NULL, mailed_at = now(), mails_on = (now() AT TIME ZONE 'UTC')::date,
          mails_sent = 1 + CASE WHEN s.mails_on = (now() AT TIME ZONE 'UTC')::date THEN s.mails_sent ELSE 0 END
        FROM chosen WHERE s.id = chosen.id RETURNING s.id
      ), paced AS (
        SELECT id, now() + interval '1 second' * (${before}::int + row_number() OVER (ORDER BY id) - 1)
          * (SELECT 3600.0 / mails_per_hour FROM campaign WHERE id = 1) AS run_at
        FROM released
      ), ${Prisma.raw(enqueuingMails('paced', signerMails.confirmation, { later: true }))}
      SELECT (SELECT count(*)::int FROM released) AS count, (SELECT count(*) FROM woken) AS woken`
    const count = row?.count ?? 0
    if (count > 0)
      await audit(tx, { adminId: owner.id, verb: 'release-many', subject: 'signatures', detail: { count } })
    return count
  })
}

function heldOnes(filter: SignatureFilter): SignatureFilter {
  return { ...filter, state: 'pending', held: true }
}
