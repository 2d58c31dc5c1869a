import type { Authorized } from '@/lib/authorization/proof'
import { query } from '@/lib/platform/db'

export type Due = { signatureId: string; domain: string }

/** The next due mails of a broadcast, longest waiting first, leaving out domains that must wait. */
export async function dueMails(
  _job: Authorized<'job'>,
  id: number,
  withoutDomains: string[],
  most: number,
): Promise<Due[]> {
  return query<Due>({
    name: 'due-mails',
    text: `
      SELECT signature_id AS "signatureId", domain FROM broadcast_stamps
      WHERE broadcast_id = $1 AND state = 'waiting' AND due_at <= now() AND domain <> ALL ($2)
      ORDER BY due_at, signature_id LIMIT $3`,
    values: [id, withoutDomains, most],
  })
}

/** When each mail of the last hour was sent, by domain, in ms since 1970. */
export async function sentLately(): Promise<{ domain: string; at: number }[]> {
  return query<{ domain: string; at: number }>({
    text: `
      SELECT st.domain, (extract(epoch FROM max(st.ended_at)) * 1000)::float8 AS at
      FROM broadcasts b JOIN broadcast_stamps st ON st.broadcast_id = b.id
      WHERE (b.ended_at IS NULL OR b.ended_at > now() - interval '1 hour') AND b.state <> 'draft'
        AND st.state = 'sent' AND st.ended_at > now() - interval '1 hour'
      GROUP BY st.domain`,
    values: [],
  })
}
