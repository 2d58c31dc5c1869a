import type { Authorized } from '@/lib/authorization/proof'
import { EVERYBODY, type Audience } from '@/lib/broadcasts/audience-schema'
import { inAudience } from '@/lib/broadcasts/audience-sql'
import { Prisma } from '@/lib/generated/prisma/client'
import { byLocale, type Locale } from '@/lib/i18n/locales'
import { db, type Transaction } from '@/lib/platform/db'

/** SQL on a row `s` of mail_recipients: who gets mail of updates, checked on counting, queueing and sending. */
export const GETS_UPDATES = `(s.state = 'confirmed' AND s.wants_updates AND s.bounced_at IS NULL AND NOT EXISTS (
  SELECT FROM blocks WHERE blocks.kind = 'domain'
    AND (s.email_domain = blocks.value OR right(s.email_domain, length(blocks.value) + 1) = '.' || blocks.value)))`

const PATIENCE_MS = 20_000

export type Recipients = {
  total: number
  locales: Record<Locale, number>
  /** The largest domain decides how long a broadcast takes. */
  largest: { domain: string; count: number } | null
  until: string
}

/** An update, and whom it is mailed to: of the audience those alone who confirmed since, where that is said. */
export type Addressed = { updateId: number; audience: Audience; confirmedSince?: Date | null }

/** Counts those of the audience who would get a broadcast now and do not have the update yet. Throws after 20 seconds. */
export function countRecipients(
  _owner: Authorized<'owner'>,
  updateId: number,
  audience: Audience = EVERYBODY,
): Promise<Recipients> {
  return db().$transaction((tx) => countUntil(tx, { updateId, audience }, null))
}

/** Counts those who had confirmed by `until` (now when null) and would get it now. */
export async function countUntil(tx: Transaction, to: Addressed, until: Date | null): Promise<Recipients> {
  await tx.$queryRaw`SELECT set_config('statement_timeout', ${String(PATIENCE_MS)}, true)`
  const moment = until ?? (await momentOf(tx))
  const found = Prisma.sql`FROM mail_recipients s WHERE ${recipientsWhere(to, moment)}`
  const locales = await tx.$queryRaw<{ locale: string; count: number }[]>`
    SELECT s.locale, count(*)::int AS count ${found} GROUP BY s.locale`
  const [largest] = await tx.$queryRaw<{ domain: string; count: number }[]>`
    SELECT s.email_domain AS domain, count(*)::int AS count ${found} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`
  const countIn = (locale: Locale) => locales.find((row) => row.locale === locale)?.count ?? 0
  return {
    total: locales.reduce((sum, { count }) => sum + count, 0),
    locales: byLocale(countIn),
    largest: largest ?? null,
    until: moment.toISOString(),
  }
}

/** SQL on a row `s` of mail_recipients: who had confirmed by `until`, would get it and has not had it. */
export function recipientsWhere(to: Addressed, until: Date): Prisma.Sql {
  const { updateId, audience } = to
  return Prisma.sql`${Prisma.raw(GETS_UPDATES)} AND ${confirmedSinceThen(to)} AND ${inAudience(audience)} AND s.confirmed_at <= ${until}
    AND NOT EXISTS (SELECT FROM broadcast_stamps st
      WHERE st.update_id = ${updateId} AND st.signature_id = s.id AND st.state IN ('sending', 'sent'))`
}

/** SQL on a row `s` of mail_recipients: of a catch-up, who confirmed since and was never to have the update; else everybody. */
export function confirmedSinceThen({ updateId, confirmedSince = null }: Addressed): Prisma.Sql {
  return Prisma.sql`(${confirmedSince}::timestamptz IS NULL OR s.confirmed_at > ${confirmedSince}::timestamptz AND NOT EXISTS (
    SELECT FROM broadcast_stamps st WHERE st.update_id = ${updateId}::int AND st.signature_id = s.id))`
}

// The database's clock also stamped the rows, in milliseconds.
async function momentOf(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT date_trunc('milliseconds', now()) AS now`
  if (!row) throw new Error('The database told no time')
  return row.now
}
