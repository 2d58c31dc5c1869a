import { query } from '@/lib/platform/db'

type SlowDomain = { domain: string; until: number }

/** Domains that asked for patience since they last took a mail, and until when (ms since 1970). */
export async function slowDomains(): Promise<SlowDomain[]> {
  return query<SlowDomain>({
    text: `SELECT domain, (extract(epoch FROM until) * 1000)::float8 AS until FROM slow_domains
      WHERE until > now() - interval '1 day'`,
    values: [],
  })
}

/**
 * Gives a domain time: a minute, and twice as long each time it asks again before a mail came through; an hour at most.
 * Returns until when (ms since 1970).
 */
export async function slowDown(domain: string, code: string): Promise<number> {
  const [row] = await query<{ until: number }>({
    text: `
      INSERT INTO slow_domains AS d (domain, code, until) VALUES ($1, $2, now() + interval '1 minute')
      ON CONFLICT (domain) DO UPDATE SET
        failures = CASE WHEN d.until < now() - interval '1 day' THEN 1 ELSE d.failures + 1 END, code = EXCLUDED.code,
        until = now() + least(interval '1 hour', interval '1 minute' * 2 ^ least(d.failures, 10))
      RETURNING (extract(epoch FROM until) * 1000)::float8 AS until`,
    values: [domain, code],
  })
  return row?.until ?? Date.now()
}

/** Forgets that a domain was slow: it took a mail. */
export async function speedUp(domain: string): Promise<void> {
  await query({ text: 'DELETE FROM slow_domains WHERE domain = $1', values: [domain] })
}
