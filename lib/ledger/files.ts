import { query } from '@/lib/platform/db'
import { formatEntryBundle } from './entry-bundle.ts'
import { HASH_BYTES } from './hash.ts'
import { keysOf } from './log-keys.ts'
import { logById, type Log } from './log.ts'
import { servedCheckpoint } from './served-checkpoint.ts'
import { parseTilePath, type TilePath } from './tile-path.ts'
import { TILE_WIDTH, tileWidth } from './tiles.ts'

export type LedgerFile = {
  kind: 'checkpoint' | 'key' | 'tile' | 'entries'
  body: Buffer
}

const PATH = /^\/ledger\/(?:([2-9]|[1-9]\d{1,8})\/)?(?:(checkpoint|key)|(tile\/.+))$/

/**
 * What stands at an address of the log, or below `/ledger/2` at one of a later log (c2sp.org/tlog-tiles). Null where nothing does:
 * of the tree, nothing is told beyond the published checkpoint.
 */
export async function ledgerFile(path: string): Promise<LedgerFile | null> {
  const [, id = '1', name, tile] = PATH.exec(path) ?? []
  const asked = tile === undefined ? null : parseTilePath(tile)
  const log = name || asked ? await logById(Number(id)) : null
  if (!log) return null
  if (name === 'checkpoint') return textFile('checkpoint', await servedCheckpoint(log))
  if (name === 'key') return textFile('key', await keyList(log))
  return asked && isPublished(asked, log) ? tileFile(log.id, asked) : null
}

function textFile(kind: 'checkpoint' | 'key', text: string | null): LedgerFile | null {
  return text === null ? null : { kind, body: Buffer.from(text) }
}

// A line each, the current one first.
async function keyList(log: Log): Promise<string | null> {
  const keys = await keysOf(log)
  return keys.length === 0
    ? null
    : keys.map(({ vkey, retired }) => `${vkey}${retired ? '\tretired' : ''}\n`).join('')
}

function isPublished({ level, index, width }: TilePath, { publishedSize }: Log): boolean {
  return width <= tileWidth(level ?? 0, index, publishedSize)
}

async function tileFile(logId: number, { level, index, width }: TilePath): Promise<LedgerFile | null> {
  if (level === null) return { kind: 'entries', body: await entryBundle(logId, index, width) }
  const [tile] = await query<{ hashes: Buffer }>({
    name: 'ledger-tile',
    text: `SELECT substring(hashes FROM 1 FOR $4) AS hashes FROM ledger_tiles
      WHERE log_id = $1 AND level = $2 AND index = $3`,
    values: [logId, level, index, width * HASH_BYTES],
  })
  return tile ? { kind: 'tile', body: tile.hashes } : null
}

async function entryBundle(logId: number, index: number, width: number): Promise<Buffer> {
  const first = index * TILE_WIDTH
  const rows = await query<{ bytes: Buffer }>({
    text: `SELECT coalesce(l.entry, (SELECT entry FROM ledger_events WHERE id = l.event_id LIMIT 1)) AS bytes
      FROM ledger_entries l WHERE l.log_id = $1 AND l.index >= $2 AND l.index < $3 ORDER BY l.index`,
    values: [logId, first, first + width],
  })
  return Buffer.from(formatEntryBundle(rows.map(({ bytes }) => bytes)))
}
