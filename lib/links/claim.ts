import { db } from '@/lib/db'

/** How long whoever took a reference has for asking its address; then anybody may. */
const LEASE = '10 minutes'

/** A reference that nobody else asks for meanwhile; `leaseEnds` is how its verb knows that it still holds it. */
export type Claim = { id: number; url: string; leaseEnds: Date }

/** Takes the reference that has waited longest to be asked, or the one named if it waits; null when none does. */
export async function claim(id: number | null): Promise<Claim | null> {
  const [taken] = await db().$queryRaw<Claim[]>`
    UPDATE "references" SET ask_at = date_trunc('milliseconds', now() + ${LEASE}::interval)
    WHERE id = (
      SELECT id FROM "references" WHERE ask_at <= now() AND (${id}::int IS NULL OR id = ${id}::int)
      ORDER BY ask_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, url, ask_at AS "leaseEnds"`
  return taken ?? null
}

/** Gives a reference back that was not asked. */
export async function giveBack({ id, leaseEnds }: Claim): Promise<void> {
  await db().reference.updateMany({ where: { id, askAt: leaseEnds }, data: { askAt: new Date() } })
}
