import { db, type Transaction } from '@/lib/platform/db'
import { areEqual } from './bytes.ts'
import { completeEntries, type Completed, type NewSeed } from './complete-entries.ts'
import { leafHash } from './hash.ts'
import { takeEvents } from './take-events.ts'
import { tileReader } from './tile-reader.ts'
import { appendLeaves, readEdge, rootOfEdge, type Appended, type Tile } from './tiles.ts'

export const BATCH_SIZE = 4_096
const TRANSACTION_OPTIONS = { maxWait: 10_000, timeout: 60_000 }

type Head = { size: bigint; root: Uint8Array }

/**
 * Adds the next events of the queue to a log: entries, tiles, size and root in one transaction, each event once. Returns how many;
 * none once the log has ended.
 */
export async function sequenceBatch(logId: number, most = BATCH_SIZE): Promise<number> {
  return db().$transaction(async (tx) => {
    const head = await lockHead(tx, logId)
    if (!head) return 0
    const events = await takeEvents(tx, logId, most)
    if (events.length === 0) return 0
    const { entries, seeds } = await completeEntries(tx, events, Number(head.size))
    await append(tx, logId, head, entries)
    await writeSeeds(tx, seeds)
    return events.length
  }, TRANSACTION_OPTIONS)
}

/** Adds entries to a log. Throws where its tiles do not give the root of `head`, or the log has another head meanwhile. */
export async function append(
  tx: Transaction,
  logId: number,
  head: Head,
  entries: readonly Completed[],
): Promise<void> {
  const size = Number(head.size)
  const edge = await readEdge(size, tileReader(logId, tx))
  if (!areEqual(rootOfEdge(edge), head.root)) throw new Error('The tiles of the ledger do not give its root')
  const appended = appendLeaves(
    size,
    edge,
    entries.map(({ bytes }) => leafHash(bytes)),
  )
  await writeEntries(tx, logId, size, entries)
  await writeTiles(tx, logId, appended.tiles)
  await advance(tx, logId, head, appended)
}

async function lockHead(tx: Transaction, logId: number): Promise<Head | null> {
  const [head] = await tx.$queryRaw<Head[]>`
    SELECT size, root FROM ledger_logs WHERE id = ${logId} AND ended_at IS NULL FOR UPDATE`
  return head ?? null
}

async function writeEntries(tx: Transaction, logId: number, size: number, entries: readonly Completed[]) {
  const rows = entries.map(({ eventId, bytes, made }, at) => ({
    index: size + at,
    event: eventId === null ? null : String(eventId),
    entry: made ? hex(bytes) : null,
  }))
  await tx.$executeRaw`
    INSERT INTO ledger_entries (log_id, index, event_id, entry)
    SELECT ${logId}, r.index, r.event, decode(r.entry, 'hex')
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (index bigint, event bigint, entry text)`
}

async function writeTiles(tx: Transaction, logId: number, tiles: readonly Tile[]): Promise<void> {
  const rows = tiles.map(({ level, index, hashes }) => ({ level, index, hashes: hex(hashes) }))
  await tx.$executeRaw`
    INSERT INTO ledger_tiles (log_id, level, index, hashes)
    SELECT ${logId}, r.level, r.index, decode(r.hashes, 'hex')
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (level smallint, index bigint, hashes text)
    ON CONFLICT (log_id, level, index) DO UPDATE SET hashes = EXCLUDED.hashes`
}

async function writeSeeds(tx: Transaction, seeds: readonly NewSeed[]): Promise<void> {
  if (seeds.length === 0) return
  const rows = seeds.map(({ signatureId, eventId, sealed }) => ({
    signature: signatureId,
    event: String(eventId),
    sealed: hex(sealed),
  }))
  await tx.$executeRaw`
    INSERT INTO ledger_seeds (signature_id, event_id, sealed)
    SELECT r.signature, r.event, decode(r.sealed, 'hex')
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (signature uuid, event bigint, sealed text)`
}

async function advance(tx: Transaction, logId: number, head: Head, { size, root }: Appended): Promise<void> {
  const advanced = await tx.$executeRaw`
    UPDATE ledger_logs SET size = ${BigInt(size)}, root = ${root}
    WHERE id = ${logId} AND size = ${head.size} AND root = ${head.root}`
  if (advanced !== 1) throw new Error('Somebody else has added to the ledger')
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
