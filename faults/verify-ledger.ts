import { leafHash, rootOf } from '@/lib/ledger/hash'
import { until } from '@/testing/until'
import { exactly, info, type Figure } from './figures.ts'
import { runStatement } from './run-statement.ts'

const SEQUENCED_WITHIN = 60

type Sums = { lost: number; doubled: number; count: number; confirmed: number }

/** Waits until nothing is left to add, then compares the ledger with the events and the signatures, and its tree with its entries. */
export async function compareLedger(databaseUrl: string): Promise<Figure[]> {
  await waitUntilPublished(databaseUrl)
  const [sums] = await runStatement<Sums>(databaseUrl, SUMS)
  const entries = await runStatement<{ entry: Buffer }>(databaseUrl, ENTRIES)
  const [log] = await runStatement<{ root: Buffer }>(databaseUrl, 'SELECT root FROM ledger_logs')
  const root = rootOf(entries.map(({ entry }) => leafHash(entry)))
  const { lost = 1, doubled = 1, count = 0, confirmed = 1 } = sums ?? {}
  return [
    info('entries of the ledger', entries.length),
    exactly('events that the ledger lost', lost, 0),
    exactly('events that it holds twice', doubled, 0),
    exactly('the count of the ledger, beside the signatures confirmed', count, confirmed),
    exactly('roots that its entries give', Number(log?.root.equals(root)), 1),
  ]
}

/** Until every event is in a published checkpoint. */
export async function waitUntilPublished(databaseUrl: string): Promise<void> {
  await until(
    'every event is in a published checkpoint',
    async () => (await runStatement(databaseUrl, UNPUBLISHED)).length === 0,
    { seconds: SEQUENCED_WITHIN, every: 100 },
  )
}

const UNPUBLISHED = `
  SELECT FROM ledger_queue UNION ALL SELECT FROM ledger_logs WHERE ended_at IS NULL AND published_size < size LIMIT 1`

const SUMS = `
  SELECT (SELECT count(*)::int FROM signature_events s WHERE NOT EXISTS (
      SELECT FROM ledger_events l JOIN ledger_entries e ON e.event_id = l.id
      WHERE l.signature_id = s.signature_id AND l.signature_event_id = s.id)) AS lost,
    (SELECT count(*)::int FROM (
      SELECT FROM ledger_events l JOIN ledger_entries e ON e.event_id = l.id
      WHERE l.signature_event_id IS NOT NULL GROUP BY l.signature_event_id HAVING count(*) > 1) AS twice) AS doubled,
    (SELECT coalesce(sum(CASE WHEN l.kind IN ('confirmed', 'restored') THEN 1 WHEN l.kind IN ('withdrawn', 'removed') THEN -1
      ELSE 0 END), 0)::int FROM ledger_entries e JOIN ledger_events l ON l.id = e.event_id) AS count,
    (SELECT count(*)::int FROM signatures WHERE state = 'confirmed') AS confirmed`

const ENTRIES = `
  SELECT coalesce(e.entry, l.entry) AS entry FROM ledger_entries e LEFT JOIN ledger_events l ON l.id = e.event_id
  ORDER BY e.index`
