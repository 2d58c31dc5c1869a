import { Prisma } from '@/lib/generated/prisma/client'
import { query, type Transaction } from '@/lib/platform/db'
import { HASH_BYTES } from './hash.ts'
import type { ReadHashes, TileAddress } from './tiles.ts'

type Wanted = TileAddress & { resolve: (hashes: Uint8Array) => void; reject: (error: unknown) => void }
type Found = { place: number; hashes: Uint8Array }

/**
 * Reads the tiles of a log from the database, all that are asked for at once in one query. Throws where it has fewer hashes than
 * asked for.
 */
export function tileReader(logId: number, tx?: Pick<Transaction, '$queryRaw'>): ReadHashes {
  let waiting: Wanted[] = []
  const readWaiting = async () => {
    const wanted = waiting
    waiting = []
    try {
      const found = new Map((await readTiles(logId, wanted, tx)).map(({ place, hashes }) => [place, hashes]))
      wanted.forEach((tile, place) => settle(tile, found.get(place)))
    } catch (error) {
      for (const { reject } of wanted) reject(error)
    }
  }
  return (level, index, width) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(readWaiting)
      waiting.push({ level, index, width, resolve, reject })
    })
}

function settle({ level, index, width, resolve, reject }: Wanted, hashes: Uint8Array | undefined): void {
  if (hashes?.length === width * HASH_BYTES) resolve(hashes)
  else reject(new Error(`The ledger has no tile ${level}/${index} of ${width}`))
}

// Outside of a transaction without Prisma, which takes longer than the query.
function readTiles(
  logId: number,
  wanted: readonly TileAddress[],
  tx?: Pick<Transaction, '$queryRaw'>,
): Promise<Found[]> {
  const [levels, indexes] = [wanted.map(({ level }) => level), wanted.map(({ index }) => index)]
  const bytes = wanted.map(({ width }) => width * HASH_BYTES)
  const statement = Prisma.sql`
    SELECT (w.place - 1)::int AS place, substring(t.hashes FROM 1 FOR w.bytes) AS hashes
    FROM unnest(${levels}::int[], ${indexes}::bigint[], ${bytes}::int[]) WITH ORDINALITY AS w (level, index, bytes, place)
    CROSS JOIN LATERAL (
      SELECT hashes FROM ledger_tiles WHERE log_id = ${logId} AND level = w.level AND index = w.index LIMIT 1
    ) AS t`
  if (tx) return tx.$queryRaw<Found[]>(statement)
  return query<Found>({ name: 'ledger-hashes', text: statement.text, values: statement.values })
}
