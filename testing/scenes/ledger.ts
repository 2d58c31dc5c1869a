import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseCheckpoint } from '@/lib/ledger/checkpoint'
import { countOf, decodeEntry, type Entry } from '@/lib/ledger/entry'
import { leafHash, rootOf } from '@/lib/ledger/hash'
import { openLog } from '@/lib/ledger/log'
import { keysOf } from '@/lib/ledger/log-keys'
import { Sequencer } from '@/lib/ledger/sequencer'
import { checkSignatures, parseNote } from '@/lib/ledger/signed-note'
import { parseVerifierKey } from '@/lib/ledger/verifier-key'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { freshDatabase } from '@/testing/database/database'
import { useDatabase } from '@/testing/scenes/signatures'

/** A fresh database and, unless one is given, a fresh data folder. Several may follow each other in one test file. */
export async function useLedger(dataDir?: string): Promise<{ url: string; dataDir: string }> {
  const [url, folder] = [await freshDatabase(), dataDir ?? (await mkdtemp(path.join(tmpdir(), 'ledger-')))]
  // The environment was parsed for the first of them.
  const folders = { DATA_DIR: folder, DELIVERIES_DIR: path.join(folder, 'deliveries') }
  Object.assign(env(), { DATABASE_URL: url, ...folders })
  await useDatabase(url)
  return { url, dataDir: folder }
}

export async function drain(sequencer = new Sequencer()): Promise<void> {
  while (await sequencer.work());
}

/** What the newest log, or the one of this number, holds: each entry with its event, in order. */
export async function entriesOf(
  logId?: number,
): Promise<{ eventId: bigint | null; bytes: Uint8Array; entry: Entry }[]> {
  const id = logId ?? (await openLog()).id
  const rows = await db().$queryRaw<{ eventId: bigint | null; bytes: Uint8Array }[]>`
    SELECT l.event_id AS "eventId", coalesce(l.entry, e.entry) AS bytes FROM ledger_entries l
    LEFT JOIN ledger_events e ON e.id = l.event_id WHERE l.log_id = ${id} ORDER BY l.index`
  return rows.map(({ eventId, bytes }) => {
    const entry = decodeEntry(bytes)
    if (!entry) throw new Error('An entry cannot be read')
    return { eventId, bytes, entry }
  })
}

export async function kindsOf(logId?: number): Promise<string[]> {
  return (await entriesOf(logId)).map(({ entry }) => entry.kind)
}

/** What the newest log says of itself, each part made from what the others say. */
export async function ledgerState() {
  const log = await openLog()
  const entries = await entriesOf()
  const note = parseNote(log.checkpoint ?? '')
  const checkpoint = parseCheckpoint(note?.text ?? '')
  const keys = (await keysOf(log)).flatMap(({ vkey }) => parseVerifierKey(vkey) ?? [])
  const root = rootOf(entries.slice(0, checkpoint?.size).map(({ bytes }) => leafHash(bytes)))
  const events = entries.flatMap(({ eventId }) => eventId ?? [])
  return {
    problem: log.problem,
    size: checkpoint?.size,
    entries: entries.length,
    origin: checkpoint?.origin,
    rootFits: Buffer.compare(root, checkpoint?.root ?? new Uint8Array()) === 0,
    signatures: note ? checkSignatures(note, keys).valid.length : 0,
    twice: events.length - new Set(events).size,
    missing: (await db().ledgerEvent.count()) - events.length,
    count: entries.reduce((sum, { entry }) => sum + countOf(entry.kind), 0),
    confirmed: await db().signature.count({ where: { state: 'confirmed' } }),
  }
}

/** What `ledgerState` says of a log that holds every event, is signed and agrees with the rows. */
export function whole(size: number, confirmed: number) {
  const agrees = { rootFits: true, twice: 0, missing: 0, problem: null }
  return { size, entries: size, signatures: 1, count: confirmed, confirmed, ...agrees }
}
