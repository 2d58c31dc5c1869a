import { inclusionProof } from '@/lib/ledger/proofs'
import { tileReader } from '@/lib/ledger/tile-reader'
import { edgeTiles, readEdge, TILE_WIDTH, type ReadHashes } from '@/lib/ledger/tiles'
import type { Case } from './case.ts'
import type { Database } from './database.ts'

const PROOFS = 500
const ROUNDS_BEFORE = 50

type Settings = Pick<Case, 'name' | 'title' | 'when'> & { entries: number }

/** Proofs of random entries from the tiles of a log of its own. Their hashes are made up: the work is the same. */
export function ledgerProofCase({ name, title, when, entries }: Settings): Case {
  return {
    name,
    title,
    when,
    connections: 1,
    writes: true,
    needs: 'own site',
    async measure({ database, run }) {
      if (!database) throw new Error('Proofs need a database')
      const logId = 1_000_000 + (parseInt(run, 36) % 1_000_000) + entries
      await makeTiles(database, logId, entries)
      const read = tileReader(logId)
      for (let n = 0; n < ROUNDS_BEFORE; n++) await proveOne(entries, read)
      const began = performance.now()
      const times: number[] = []
      for (let n = 0; n < PROOFS; n++) times.push(await proveOne(entries, read))
      const seconds = (performance.now() - began) / 1_000
      const sorted = times.toSorted((one, other) => one - other)
      const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
      return {
        load: { requests: PROOFS, seconds, p50: at(0.5), p99: at(0.99), cpu: 0, outcomes: [] },
        cpu: { site: null, database: null, load: 0 },
        memory: { site: null, database: null },
        verified: '',
        problems: await startProblems(entries, read),
      }
    },
  }
}

async function proveOne(entries: number, read: ReadHashes): Promise<number> {
  const began = performance.now()
  await inclusionProof(Math.floor(Math.random() * entries), entries, read)
  return performance.now() - began
}

/** What goes on from a tree reads its last tiles alone, one a level. */
async function startProblems(entries: number, read: ReadHashes): Promise<string[]> {
  let reads = 0
  await readEdge(entries, (...tile) => ((reads += 1), read(...tile)))
  const most = edgeTiles(entries).length
  return reads <= most ? [] : [`A start reads ${reads} tiles, not ${most}`]
}

async function makeTiles(database: Database, logId: number, entries: number): Promise<void> {
  for (let [level, hashes] = [0, entries]; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH))
    await database.ask(MAKE_LEVEL, [logId, level, hashes])
  // A log grows slowly: what writing all of it at once leaves to be done must not run beside the proofs.
  await database.ask('VACUUM (ANALYZE) ledger_tiles')
  await database.ask('CHECKPOINT')
}

const MAKE_LEVEL = `
  INSERT INTO ledger_tiles (log_id, level, index, hashes)
  SELECT $1, $2, n, substring(decode(repeat(md5(n::text), 512), 'hex') FROM 1 FOR 32 * least(256, $3::int - n * 256))
  FROM generate_series(0, ($3::int - 1) / 256) AS n`
