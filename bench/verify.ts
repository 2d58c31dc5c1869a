import type { ConfirmedCounts, Database } from './database.ts'

export type Acknowledged = { signed: number; signedIn: string; confirmed: number; confirmedIn: string }

/** Compares the rows with what was acknowledged; returns the differences. */
export async function differences(
  database: Database,
  acknowledged: Acknowledged,
  before: ConfirmedCounts,
): Promise<string[]> {
  const { signed, confirmed, signedIn, confirmedIn } = acknowledged
  const [rows] = await database.ask<Record<string, number>>(
    `SELECT count(*) FILTER (WHERE email_domain = $1)::int AS "signatures",
       (count(DISTINCT email_hash) FILTER (WHERE email_domain = $1))::int AS "distinct addresses",
       count(*) FILTER (WHERE email_domain = $1 AND mails_sent > 0)::int AS "confirmation mails",
       count(*) FILTER (WHERE email_domain = $2 AND state = 'confirmed')::int AS "confirmed signatures"
     FROM signatures WHERE email_domain IN ($1, $2)`,
    [signedIn, confirmedIn],
  )
  const [events] = await database.ask<Record<string, number>>(
    `SELECT count(*)::int AS "events" FROM signature_events e JOIN signatures s ON s.id = e.signature_id
     WHERE s.email_domain = $1 AND e.kind = 'confirmed'`,
    [confirmedIn],
  )
  const now = await database.count()
  const aggregated = {
    count: now.campaign - before.campaign,
    'sum of the tallies': now.tallies - before.tallies,
  }
  const { 'confirmed signatures': counted = 0, ...taken } = rows ?? {}
  return [
    ...compare(taken, signed, 'signatures accepted'),
    ...compare(
      { 'confirmed signatures': counted, ...events, ...aggregated },
      confirmed,
      'confirmations answered',
    ),
  ]
}

function compare(found: Record<string, number>, expected: number, promise: string): string[] {
  return Object.entries(found)
    .filter(([, value]) => value !== expected)
    .map(([name, value]) => `${name}: ${value}, but ${expected} ${promise}`)
}
