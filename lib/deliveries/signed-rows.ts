import { setImmediate as othersTurn } from 'node:timers/promises'
import type { LedgerBasis } from '@/lib/deliveries/ledger-basis'
import { isMember } from '@/lib/deliveries/matching'
import type { Members } from '@/lib/deliveries/members'
import { PackageFailure } from '@/lib/deliveries/package-failure'
import { Prisma } from '@/lib/generated/prisma/client'
import { areEqual } from '@/lib/ledger/bytes'
import { commitment, SALT_BYTES } from '@/lib/ledger/commitment'
import { commitmentIn, decodeEntry, type SignedField } from '@/lib/ledger/entry'
import { confirmedSalts, openSeed } from '@/lib/ledger/seed'
import { signedAt, VERSION_NAME } from '@/lib/ledger/signed-sql'
import { SIGNED_FIELDS, type SignedValues } from '@/lib/ledger/signed-values'
import { query } from '@/lib/platform/db'
import { whenIdle } from '@/lib/platform/load-shedding'

/** A signature as its confirmed entry commits to it. */
export type SignedRow = {
  index: number
  entry: Uint8Array
  values: SignedValues
  salts: { field: SignedField; salt: Uint8Array }[]
  /** The newer version that its signer moved to. */
  renewedTo: string | null
  showName: boolean
}

type Row = Pick<SignedRow, 'index' | 'entry' | 'values' | 'showName'> & {
  sealed: Uint8Array | null
  version: string
  commentHidden: boolean
}

// Two tiles, and some milliseconds of the database.
const WINDOW = 512
// Commitments take the processor for milliseconds, which requests would wait for.
const AT_A_TIME = 32

/** The members of a delivery in the order of the ledger. Throws PackageFailure for one that is not as its entry commits to. */
export async function* signedRows(members: Members, basis: LedgerBasis): AsyncGenerator<SignedRow[]> {
  for (let from = 0; from < basis.size; from += WINDOW) {
    await whenIdle()
    const rows = await query<Row>(windowQuery(members, basis, from))
    const opened: SignedRow[] = []
    for (const [at, row] of rows.entries()) {
      if (at % AT_A_TIME === 0) await othersTurn()
      opened.push(openRow(row))
    }
    yield opened
  }
}

// By parts of the ledger, whose plan is the same however large a delivery is. Rows are looked up one by one, since a planner with
// old statistics might read all of them.
function windowQuery(
  { id, until, membership }: Members,
  { logId, size }: LedgerBasis,
  from: number,
): Prisma.Sql {
  return Prisma.sql`
    SELECT placed.index::float8 AS index, coalesce(placed.entry, event.entry) AS entry, seed.sealed,
      ${signedAt(Prisma.sql`event.at`)} AS values, s.show_name AS "showName",
      s.comment_hidden_at IS NOT NULL AS "commentHidden",
      (SELECT ${Prisma.raw(VERSION_NAME)} FROM text_versions v WHERE v.id = s.text_version_id) AS version
    FROM ledger_entries placed
    CROSS JOIN LATERAL (
      SELECT * FROM ledger_events WHERE id = placed.event_id AND kind = 'confirmed' LIMIT 1
    ) AS event
    CROSS JOIN LATERAL (
      SELECT FROM delivery_signatures WHERE delivery_id = ${id} AND signature_id = event.signature_id LIMIT 1
    ) AS member
    CROSS JOIN LATERAL (
      SELECT * FROM signatures s WHERE s.id = event.signature_id AND ${isMember(membership, until)} LIMIT 1
    ) AS s
    LEFT JOIN LATERAL (
      SELECT sealed FROM ledger_seeds WHERE signature_id = event.signature_id AND event_id = event.id LIMIT 1
    ) AS seed ON true
    WHERE placed.log_id = ${logId} AND placed.index >= ${from} AND placed.index < ${Math.min(from + WINDOW, size)}
      AND NOT EXISTS (
        SELECT FROM ledger_events later
        WHERE later.signature_id = event.signature_id AND later.kind = 'confirmed' AND later.id > event.id
      )
    ORDER BY placed.index`
}

function openRow({ sealed, version, values, commentHidden, ...row }: Row): SignedRow {
  const entry = decodeEntry(row.entry)
  if (!sealed || !entry) throw new PackageFailure('not-as-signed')
  const salts = confirmedSalts(opened(sealed))
  const fields = SIGNED_FIELDS.map((field, at) => {
    const salt = salts.subarray(at * SALT_BYTES, (at + 1) * SALT_BYTES)
    const committed = commitmentIn(entry, field)
    if (committed && areEqual(committed, commitment(field, salt, values[field]))) return { field, salt }
    throw new PackageFailure('not-as-signed')
  })
  const signed = {
    ...row,
    values,
    salts: fields,
    renewedTo: version === values['text-version'] ? null : version,
  }
  return commentHidden ? withoutComment(signed) : signed
}

// Neither the words nor what would open them.
function withoutComment({ values, salts, ...row }: SignedRow): SignedRow {
  return {
    ...row,
    values: { ...values, comment: null },
    salts: salts.filter(({ field }) => field !== 'comment'),
  }
}

function opened(sealed: Uint8Array): Buffer {
  try {
    return openSeed(sealed)
  } catch {
    throw new PackageFailure('other-data-key')
  }
}
