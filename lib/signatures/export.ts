import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { Prisma } from '@/lib/generated/prisma/client'
import { csvLine, type Cell } from '@/lib/platform/csv'
import { db, query } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/encryption'
import { newestFirstQuery, type SignatureFilter } from '@/lib/signatures/keyset-query'
import { byDetail, DETAILS } from '@/lib/signatures/rules'

// Small enough to delay no other request.
const CHUNK = 400
// Without it Excel does not recognise UTF-8.
const BYTE_ORDER_MARK = '\ufeff'

const COLUMNS = {
  id: 's.id',
  state: `CASE WHEN s.state = 'pending' AND s.held_at IS NOT NULL THEN 'held' ELSE s.state::text END`,
  name: 's.name',
  country: 's.country',
  ...byDetail((detail) => `s.${detail}`),
  comment: 'CASE WHEN s.comment_hidden_at IS NULL THEN s.comment END',
  show_name: 's.show_name',
  wants_updates: 's.wants_updates',
  locale: 's.locale',
  text_version: '(SELECT version FROM text_versions v WHERE v.id = s.text_version_id)',
  created_at: moment('created_at'),
  confirmed_at: moment('confirmed_at'),
  withdrawn_at: moment('withdrawn_at'),
  removed_at: moment('removed_at'),
  removed_reason: 's.removed_reason',
  flags: `array_to_string(s.flags, ' ')`,
  comment_hidden: 's.comment_hidden_reason',
}

// Typed by people, so csvLine must escape them; all others are our own words.
const TYPED = new Set(['name', ...DETAILS, 'removed_reason'])
const NAMES = Object.keys(COLUMNS)
const OURS = new Set(NAMES.flatMap((name, place) => (TYPED.has(name) ? [] : place)))

const SEALED = `encode(s.email_sealed, 'base64')`

/** CSV in pieces, so that memory stays constant; `addresses` adds them unsealed. The audit event comes first. */
export async function exportSignatures(
  owner: Authorized<'sudo'>,
  filter: SignatureFilter,
  { addresses }: { addresses: boolean },
): Promise<AsyncGenerator<string>> {
  const chosen = Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => noted(name, value)))
  await db().$transaction((tx) =>
    audit(tx, {
      adminId: owner.id,
      verb: 'export',
      subject: 'signatures',
      detail: { ...chosen, addresses },
    }),
  )
  return lines(filter, addresses)
}

function noted(name: string, value: SignatureFilter[keyof SignatureFilter]): [string, string | boolean][] {
  if (value === undefined) return []
  return [[name, value instanceof Date ? value.toISOString() : value]]
}

async function* lines(filter: SignatureFilter, addresses: boolean): AsyncGenerator<string> {
  const names = addresses ? [...NAMES, 'email'] : NAMES
  yield BYTE_ORDER_MARK + csvLine(names, new Set(names.keys()))
  const cells = Object.values(COLUMNS).concat(addresses ? SEALED : [])
  const columns = Prisma.raw(`s.id, json_build_array(${cells.join(', ')}) AS cells`)
  for (let before: string | undefined; ;) {
    const rows = await readRows(newestFirstQuery({ filter, before, take: CHUNK, columns }))
    if (rows.length > 0) yield rows.map((row) => csvLine(addresses ? withAddress(row) : row, OURS)).join('')
    if (rows.length < CHUNK) return
    before = String(rows.at(-1)?.[0])
  }
}

// A single text: separate cells of a million rows would leave gigabytes to collect.
async function readRows(slice: Prisma.Sql): Promise<Cell[][]> {
  const [found] = await query<{ rows: string }>(Prisma.sql`
    SELECT coalesce(json_agg(cells ORDER BY id DESC), '[]')::text AS rows FROM (${slice}) AS slice`)
  return JSON.parse(found?.rows ?? '[]')
}

function withAddress(row: Cell[]): Cell[] {
  return [...row.slice(0, -1), decrypt('email', Buffer.from(String(row.at(-1)), 'base64'))]
}

function moment(column: string): string {
  return `to_char(s.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
