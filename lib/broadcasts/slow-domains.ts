import { query } from '@/lib/platform/db'

type SlowDomain = { domain: string; until: number }

/** Domains that have deferred mail since they last accepted one, and until when (ms since 1970). */
export async function slowDomains(): Promise<SlowDomain[]> {
  return query<SlowDomain>({
    text: `SELECT domain, (extract(epoch FROM until) * 1000)::float8 AS until FROM slow_domains
      WHERE until > now() - interval '1 day'`,
    values: [],
  })
}

/** Holds back a domain for a minute, doubled each time, an hour at most. Returns until when (ms since 1970). */
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

export async function speedUp(domain: string): Promise<void> {
  await query({ text: 'DELETE FROM slow_domains WHERE domain = $1', values: [domain] })
}
