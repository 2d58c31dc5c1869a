import { Prisma } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/platform/db'
import { enqueuingMails, type JobKind } from '@/lib/platform/jobs'
import { UNCONFIRMED_DAYS } from '@/lib/signatures/deadlines'
import { mailAllowance } from '@/lib/signatures/mail-allowance'

type Slice = {
  kind: JobKind
  /** SQL on a row `s` of signatures: who of those that wait gets a mail, and what is noted of it. */
  due: Prisma.Sql
  noted?: Prisma.Sql
  /** The last signature of the slice before. */
  cursor: string | null
}

export type QueuedSlice = { queued: number; next: { cursor: string; at: Date } | null }

const LOOKED_AT = 5_000
const MOST = 1_000
const BEGINNING = '00000000-0000-0000-0000-000000000000'

/** SQL on a row `s`: who was mailed a link, has not pressed it while it works, and may get another mail today; nobody after the end. */
export function waitsForConfirming(): Prisma.Sql {
  return Prisma.sql`(s.state = 'pending' AND s.held_at IS NULL AND s.bounced_at IS NULL AND s.mailed_at IS NOT NULL
    AND s.submitted_at > now() - make_interval(days => ${UNCONFIRMED_DAYS}::int)
    AND (SELECT ended_at IS NULL FROM campaign WHERE id = 1)
    AND (s.mails_on < (now() AT TIME ZONE 'UTC')::date OR s.mails_sent < ${mailAllowance().aDay}))`
}

/** Queues the mails of about a minute, spread as the hourly rates of broadcasts have it. `next` is where and when to go on. */
export async function queueSlice(tx: Transaction, slice: Slice): Promise<QueuedSlice> {
  const { kind, due, noted = Prisma.empty, cursor } = slice
  const wanted = Prisma.sql`${waitsForConfirming()} AND ${due}`
  const [row] = await tx.$queryRaw<{ queued: number; cursor: string | null; until: Date }[]>`
    WITH rates AS (
      SELECT 3600.0 / mails_per_hour AS apart, 3600.0 / mails_per_hour_domain AS apart_in_domain,
        least(${MOST}, greatest(1, mails_per_hour / 60)) AS most
      FROM campaign WHERE id = 1
    ), looked_at AS MATERIALIZED (
      SELECT s.id, ${wanted} AS wanted FROM signatures s
      WHERE s.state = 'pending' AND s.id > ${cursor ?? BEGINNING}::uuid ORDER BY s.id LIMIT ${LOOKED_AT}
    ), chosen AS MATERIALIZED (
      SELECT id FROM looked_at WHERE wanted ORDER BY id LIMIT (SELECT most FROM rates)
    ), held AS MATERIALIZED (
      SELECT s.id FROM chosen JOIN signatures s ON s.id = chosen.id WHERE ${wanted} FOR UPDATE OF s SKIP LOCKED
    ), noted AS (
      UPDATE signatures s SET mailed_at = now(), mails_on = (now() AT TIME ZONE 'UTC')::date,
        mails_sent = 1 + CASE WHEN s.mails_on = (now() AT TIME ZONE 'UTC')::date THEN s.mails_sent ELSE 0 END ${noted}
      FROM held WHERE s.id = held.id
      RETURNING s.id, s.email_domain
    ), paced AS (
      SELECT id, now() + interval '1 second' * greatest(
        (row_number() OVER (ORDER BY id) - 1) * apart,
        (row_number() OVER (PARTITION BY email_domain ORDER BY id) - 1) * apart_in_domain) AS run_at
      FROM noted, rates
    ), ${Prisma.raw(enqueuingMails('paced', kind, { later: true }))}
    SELECT (SELECT count(*)::int FROM noted) AS queued, (SELECT count(*) FROM woken) AS woken,
      coalesce((SELECT max(run_at) FROM paced), now()) AS until,
      CASE WHEN (SELECT count(*) FROM chosen) = (SELECT most FROM rates) THEN (SELECT id FROM chosen ORDER BY id DESC LIMIT 1)
        WHEN (SELECT count(*) FROM looked_at) = ${LOOKED_AT} THEN (SELECT id FROM looked_at ORDER BY id DESC LIMIT 1)
      END::text AS cursor`
  if (!row) throw new Error('A slice told nothing')
  return { queued: row.queued, next: row.cursor === null ? null : { cursor: row.cursor, at: row.until } }
}
