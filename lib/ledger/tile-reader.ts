import { db, type Transaction } from '@/lib/platform/db'
import { HASH_BYTES } from './hash.ts'
import type { ReadHashes } from './tiles.ts'

/** Reads the tiles of a log from the database. Throws where it has fewer hashes than asked for. */
export function tileReader(logId: number, tx: Pick<Transaction, '$queryRaw'> = db()): ReadHashes {
  return async (level, index, width) => {
    const [tile] = await tx.$queryRaw<{ hashes: Uint8Array }[]>`
      SELECT substring(hashes FROM 1 FOR ${width * HASH_BYTES}) AS hashes FROM ledger_tiles
      WHERE log_id = ${logId} AND level = ${level} AND index = ${index}`
    if (tile?.hashes.length !== width * HASH_BYTES)
      throw new Error(`The ledger has no tile ${level}/${index} of ${width}`)
    return tile.hashes
  }
}
