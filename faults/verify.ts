import type { MailServer } from '@/testing/doubles/mail-server'
import { until } from '@/testing/until'
import { atMost, exactly, info, type Figure } from './figures.ts'
import { runStatement } from './run-statement.ts'
import type { Signers } from './signers.ts'

const AGGREGATED_WITHIN = 60

export async function compareSignatures(
  databaseUrl: string,
  { acknowledged, sent }: Signers,
): Promise<Figure[]> {
  const rows = await runStatement<{ domain: string; rows: number }>(
    databaseUrl,
    `SELECT email_domain AS domain, count(*)::int AS rows FROM signatures GROUP BY 1`,
  )
  const found = new Map(
    rows.filter(({ domain }) => sent.has(domain)).map(({ domain, rows }) => [domain, rows]),
  )
  const lost = [...acknowledged].filter((domain) => !found.has(domain))
  const doubled = [...found.values()].filter((rows) => rows > 1)
  return [
    info('signatures acknowledged', acknowledged.size),
    info('signatures found (those whose answer was cut off among them)', found.size),
    exactly('acknowledged signatures lost', lost.length, 0),
    exactly('signatures doubled', doubled.length, 0),
  ]
}

/** Waits for aggregation, then compares the count with the confirmed signatures. */
export async function compareCount(databaseUrl: string, confirmations: Set<string>): Promise<Figure[]> {
  await until(
    'every event is aggregated',
    async () => {
      const rows = await runStatement(databaseUrl, 'SELECT FROM unfolded_events LIMIT 1')
      return rows.length === 0
    },
    { seconds: AGGREGATED_WITHIN, every: 100 },
  )
  const confirmed = await runStatement<{ domain: string; events: number }>(
    databaseUrl,
    `SELECT s.email_domain AS domain, (SELECT count(*)::int FROM signature_events e WHERE e.signature_id = s.id) AS events
     FROM signatures s WHERE s.state = 'confirmed'`,
  )
  const [campaign] = await runStatement<{ count: number }>(databaseUrl, 'SELECT count FROM campaign')
  const domains = new Set(confirmed.map(({ domain }) => domain))
  const lost = [...confirmations].filter((domain) => !domains.has(domain))
  return [
    info('confirmations acknowledged', confirmations.size),
    exactly('acknowledged confirmations lost', lost.length, 0),
    exactly('confirmations counted twice', confirmed.filter(({ events }) => events !== 1).length, 0),
    exactly('the count, beside the signatures confirmed', campaign?.count ?? 0, confirmed.length),
  ]
}

export function compareMails(mail: MailServer, { acknowledged }: Signers, mostDuplicates: number): Figure[] {
  const lost = [...acknowledged].filter((domain) => !mail.hasMailed(`signer@${domain}`))
  return [
    info('mails that came', mail.count),
    exactly('acknowledged signatures without a mail', lost.length, 0),
    atMost('mails that came twice', mail.duplicates(), mostDuplicates),
    exactly('of these not to be known by their Message-ID', mail.unknownDuplicates(), 0),
  ]
}
