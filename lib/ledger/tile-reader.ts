import { query, type Transaction } from '@/lib/platform/db'
import { HASH_BYTES } from './hash.ts'
import type { ReadHashes } from './tiles.ts'

type Row = { hashes: Uint8Array }

/** Reads the tiles of a log from the database. Throws where it has fewer hashes than asked for. */
export function tileReader(logId: number, tx?: Pick<Transaction, '$queryRaw'>): ReadHashes {
  return async (level, index, width) => {
    const bytes = width * HASH_BYTES
    const [tile] = await (tx ? readIn(tx, logId, level, index, bytes) : readAlone(logId, level, index, bytes))
    if (tile?.hashes.length !== bytes) throw new Error(`The ledger has no tile ${level}/${index} of ${width}`)
    return tile.hashes
  }
}

function readIn(
  tx: Pick<Transaction, '$queryRaw'>,
  logId: number,
  level: number,
  index: number,
  bytes: number,
) {
  return tx.$queryRaw<Row[]>`
    SELECT substring(hashes FROM 1 FOR ${bytes}) AS hashes FROM ledger_tiles
    WHERE log_id = ${logId} AND level = ${level} AND index = ${index}`
}

// A proof reads one a level: Prisma would take longer than the query.
function readAlone(logId: number, level: number, index: number, bytes: number) {
  return query<Row>({
    name: 'ledger-hashes',
    text: `SELECT substring(hashes FROM 1 FOR $4) AS hashes FROM ledger_tiles
      WHERE log_id = $1 AND level = $2 AND index = $3`,
    values: [logId, level, index, bytes],
  })
}
