import { isMember } from '@/lib/deliveries/matching'
import { Prisma } from '@/lib/generated/prisma/client'
import { versionName } from '@/lib/petition/rules'
import { cacheFor } from '@/lib/platform/cache-for'
import { db } from '@/lib/platform/db'

// Joining the signatures of large deliveries takes seconds.
const COUNTED_FOR_MS = 10 * 60_000

export type SignedVersion = { version: number; name: string }

export type MemberCounts = {
  /** The text versions as they were handed over, that of most signatures first. */
  versions: SignedVersion[]
  /** Signatures that are neither erased nor signed anew since. */
  held: number
  /** Those of `held` that are not in the count any more. */
  left: number
}

/** What became of the signatures of deliveries that were handed over, by the delivery's id; at most ten minutes old. */
export function memberCounts(ids: readonly number[]): Promise<Map<number, MemberCounts>> {
  return counted(ids.toSorted((a, b) => a - b).join())
}

const counted = cacheFor(COUNTED_FOR_MS, async (ids: string): Promise<Map<number, MemberCounts>> => {
  const members = new Map<number, MemberCounts>()
  for (const { id, version, major, minor, held, left } of await rowsOf(ids.split(',').map(Number))) {
    const before = members.get(id) ?? { versions: [], held: 0, left: 0 }
    members.set(id, {
      versions: [...before.versions, { version, name: versionName({ major, minor }) }],
      held: before.held + held,
      left: before.left + left,
    })
  }
  return members
})

type Row = { id: number; version: number; major: number; minor: number; held: number; left: number }

// Who renewed since was handed over under the version before.
function rowsOf(ids: number[]): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT m.id, v.version, v.major, v.minor, m.held, m.left FROM (
      SELECT d.id, coalesce(r.from_version_id, s.text_version_id) AS version_id,
        count(*)::int AS held, (count(*) FILTER (WHERE s.state <> 'confirmed'))::int AS left
      FROM deliveries d JOIN delivery_signatures ds ON ds.delivery_id = d.id JOIN signatures s ON s.id = ds.signature_id
        LEFT JOIN LATERAL (
          SELECT from_version_id FROM renewals WHERE signature_id = s.id AND at > d.sealed_at ORDER BY id LIMIT 1
        ) r ON true
      WHERE d.id = ANY(${ids}) AND ${isMember('signed', Prisma.sql`d.until`)} GROUP BY 1, 2
    ) m JOIN text_versions v ON v.id = m.version_id ORDER BY m.held DESC, v.version DESC`
}
