import { isMember } from '@/lib/deliveries/matching'
import { Prisma } from '@/lib/generated/prisma/client'
import { cacheFor } from '@/lib/platform/cache-for'
import { db } from '@/lib/platform/db'

// As what became of the members, since a search of large deliveries takes seconds.
const FOUND_FOR_MS = 10 * 60_000

/** Which of the deliveries had signatures that were handed over before, as an owner said `again`; at most ten minutes old. */
export function overlapping(ids: readonly number[]): Promise<Set<number>> {
  return found(ids.toSorted((a, b) => a - b).join())
}

const found = cacheFor(FOUND_FOR_MS, async (ids: string): Promise<Set<number>> => {
  const rows = await rowsOf(ids.split(',').map(Number))
  return new Set(rows.map(({ id }) => id))
})

// Either may be the one that was made again: what was made first may be handed over last.
function rowsOf(ids: number[]): Promise<{ id: number }[]> {
  return db().$queryRaw<{ id: number }[]>`
    SELECT d.id FROM deliveries d WHERE d.id = ANY(${ids}) AND EXISTS (
      SELECT FROM deliveries earlier
        JOIN delivery_signatures had ON had.delivery_id = earlier.id
        JOIN delivery_signatures has ON has.signature_id = had.signature_id AND has.delivery_id = d.id
        JOIN signatures s ON s.id = has.signature_id
      WHERE earlier.id = ANY(${ids}) AND earlier.delivered_at < d.delivered_at
        AND (earlier.conditions ? 'again' OR d.conditions ? 'again')
        AND ${isMember('signed', Prisma.sql`least(earlier.until, d.until)`)}
    )`
}
