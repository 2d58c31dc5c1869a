import { Prisma } from '@/lib/generated/prisma/client'
import { db, type Transaction } from '@/lib/platform/db'

const CHUNK = 20_000
const BEGINNING = '00000000-0000-0000-0000-000000000000'

/** In ms: a chunk takes a fraction of a second, but the machine may be busy. */
const TRANSACTION_OPTIONS = { timeout: 60_000 }

type Chunk = { last: string | null; drifting: string[] }

/** Appends missing events, so that each signature's sum to one while confirmed, else zero. Returns how many; `signal` stops it. */
export async function reconcileEvents(signal?: AbortSignal): Promise<number> {
  let appended = 0
  for (let after: string | null = BEGINNING; after !== null;) {
    signal?.throwIfAborted()
    const chunk: Chunk = await findDrift(after)
    if (chunk.drifting.length > 0)
      appended += await db().$transaction((tx) => repair(tx, chunk.drifting), TRANSACTION_OPTIONS)
    after = chunk.last
  }
  return appended
}

// One statement sees a row and its events at one moment.
async function findDrift(after: string): Promise<Chunk> {
  const [chunk] = await db().$queryRaw<Chunk[]>`
    WITH rows AS MATERIALIZED (
      SELECT id, state FROM signatures WHERE id > ${after}::uuid ORDER BY id LIMIT ${CHUNK}
    ),
    last AS (SELECT id FROM rows ORDER BY id DESC LIMIT 1),
    sums AS (
      SELECT signature_id, ${NET} AS net FROM signature_events
      WHERE signature_id > ${after}::uuid AND signature_id <= (SELECT id FROM last) GROUP BY signature_id
    )
    SELECT (SELECT id FROM last)::text AS last, coalesce(array_agg(rows.id::text) FILTER (
      WHERE coalesce(sums.net, 0) <> (rows.state = 'confirmed')::int
    ), '{}') AS drifting
    FROM rows LEFT JOIN sums ON sums.signature_id = rows.id`
  return chunk ?? { last: null, drifting: [] }
}

// Compared again under lock; ordered by address like signing and confirming, to avoid deadlocks.
async function repair(tx: Transaction, ids: string[]): Promise<number> {
  await tx.$queryRaw`SELECT FROM signatures WHERE id = ANY (${ids}::uuid[]) ORDER BY email_hash FOR UPDATE`
  return tx.$executeRaw`
    INSERT INTO signature_events (signature_id, kind, country, at, reason, removal_id)
    SELECT s.id, repaired.kind, s.country,
      coalesce(CASE repaired.kind WHEN 'removed' THEN s.removed_at WHEN 'withdrawn' THEN s.withdrawn_at
        WHEN 'confirmed' THEN s.confirmed_at END, now()),
      CASE repaired.kind WHEN 'removed' THEN s.removed_reason WHEN 'restored' THEN ${'Mended by the nightly check'} END,
      CASE repaired.kind WHEN 'removed' THEN s.removal_id END
    FROM signatures s
    CROSS JOIN LATERAL (
      SELECT coalesce(${NET}, 0) AS net, (array_agg(kind ORDER BY id DESC))[1] AS last_kind
      FROM signature_events WHERE signature_id = s.id
    ) AS events
    CROSS JOIN LATERAL (SELECT (s.state = 'confirmed')::int - events.net AS missing) AS difference
    CROSS JOIN LATERAL (
      SELECT CASE WHEN missing < 0 AND s.state = 'removed' THEN 'removed' WHEN missing < 0 THEN 'withdrawn'
        WHEN events.last_kind = 'removed' THEN 'restored' ELSE 'confirmed' END::signature_event_kind AS kind
    ) AS repaired
    CROSS JOIN generate_series(1, abs(missing))
    WHERE s.id = ANY (${ids}::uuid[])`
}

const NET = Prisma.sql`sum(CASE WHEN kind IN ('confirmed', 'restored') THEN 1 ELSE -1 END)::int`
