import type { Authorized } from '@/lib/authorization/proof'
import { audienceIn, inAudience } from '@/lib/broadcasts/audience-sql'
import { confirmedSinceThen, GETS_UPDATES, type Addressed } from '@/lib/broadcasts/recipients'
import { Prisma } from '@/lib/generated/prisma/client'
import { db, query } from '@/lib/platform/db'

const LOOKED_AT = 1_000

/** Queues the next recipients by id, also those an earlier broadcast left unmailed. Returns whether more remain. */
export async function queueRecipients(_job: Authorized<'job'>, holder: string, id: number): Promise<boolean> {
  const row = await db().broadcast.findUnique({
    where: { id },
    select: { updateId: true, audience: true, confirmedSince: true },
  })
  if (!row) return false
  const { text, values } = fill(id, holder, { ...row, audience: audienceIn(row.audience) })
  const [batch] = await query<{ filled: boolean }>({ name: 'fill-broadcast', text, values })
  return batch?.filled === false
}

// Locked, so that no row is queued while it is being erased.
const fill = (id: number, holder: string, to: Addressed) => Prisma.sql`
  WITH held AS (
    SELECT id, update_id, until, coalesce(cursor, '00000000-0000-0000-0000-000000000000') AS cursor FROM broadcasts
    WHERE id = ${id}::int AND held_by = ${holder}::uuid AND state = 'sending' AND NOT filled FOR UPDATE
  ), locked AS MATERIALIZED (
    SELECT s.id FROM held, LATERAL (
      SELECT id FROM signatures WHERE state = 'confirmed' AND wants_updates AND id > held.cursor ORDER BY id LIMIT ${LOOKED_AT}::int FOR KEY SHARE
    ) s
  ), looked_at AS MATERIALIZED (
    SELECT s.id, s.locale, s.email_domain, held.update_id, held.id AS broadcast_id,
      s.confirmed_at <= held.until AND ${Prisma.raw(GETS_UPDATES)} AND ${inAudience(to.audience)}
        AND ${confirmedSinceThen(to)} AS gets
    FROM held, (
      SELECT id FROM locked UNION ALL SELECT n.id FROM held, LATERAL (
        SELECT id FROM news_recipients WHERE left_at IS NULL AND id > held.cursor ORDER BY id LIMIT ${LOOKED_AT}::int
      ) n ORDER BY id LIMIT ${LOOKED_AT}::int
    ) AS next JOIN mail_recipients s USING (id)
  ), queued AS (
    INSERT INTO broadcast_stamps AS st (update_id, signature_id, broadcast_id, locale, domain)
    SELECT update_id, id, broadcast_id, locale, email_domain FROM looked_at WHERE gets ORDER BY id
    ON CONFLICT (update_id, signature_id) DO UPDATE SET broadcast_id = EXCLUDED.broadcast_id, locale = EXCLUDED.locale,
      domain = EXCLUDED.domain, state = 'waiting', tries = 0, due_at = now(), ended_at = NULL, code = NULL
    WHERE st.state IN ('waiting', 'failed', 'skipped')
    RETURNING st.locale
  ), counted AS (
    INSERT INTO broadcast_counts AS c (broadcast_id, locale, queued)
    SELECT ${id}::int, locale, count(*) FROM queued GROUP BY locale
    ON CONFLICT (broadcast_id, locale) DO UPDATE SET queued = c.queued + EXCLUDED.queued
  )
  UPDATE broadcasts b SET filled = (SELECT count(*) FROM looked_at) < ${LOOKED_AT}::int,
    cursor = coalesce((SELECT id FROM looked_at ORDER BY id DESC LIMIT 1), b.cursor)
  FROM held WHERE b.id = held.id RETURNING b.filled`
