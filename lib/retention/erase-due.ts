import { Prisma, type SignatureState } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { RetentionDue } from '@/lib/retention/rules'
import { deleteSignatures } from '@/lib/rights/delete-signatures'
import { uuid7Floor } from '@/lib/signatures/uuid7-floor'

export type Erased = { erased: number; keptForNews: number; last: string | null }

type Row = {
  id: string
  state: SignatureState
  emailHash: Uint8Array<ArrayBuffer>
  wantsNews: boolean
  showName: boolean
  textVersionId: number
}

/**
 * Erases up to `size` due signatures by id after `after`, without an event: the count stays. Of those who get news the address
 * and language stay. `last` is null where none remain.
 */
export async function eraseDue(
  tx: Transaction,
  due: RetentionDue,
  after: string,
  size: number,
): Promise<Erased> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, state, email_hash AS "emailHash", show_name AS "showName", text_version_id AS "textVersionId",
      state = 'confirmed' AND wants_updates AND bounced_at IS NULL AS "wantsNews"
    FROM signatures WHERE id > ${after}::uuid AND ${isDue(due)} ORDER BY id LIMIT ${size} FOR UPDATE SKIP LOCKED`
  const readers = rows.filter(({ wantsNews }) => wantsNews)
  await keepForNews(tx, readers)
  await deleteSignatures(tx, readers, { stillMailed: true })
  await deleteSignatures(
    tx,
    rows.filter(({ wantsNews }) => !wantsNews),
  )
  const counted = rows.filter(({ state }) => state === 'confirmed')
  await keepCounts(tx, counted)
  if (counted.some(({ showName }) => showName)) await invalidate(tx)
  return {
    erased: rows.length,
    keptForNews: readers.length,
    last: rows.length < size ? null : (rows.at(-1)?.id ?? null),
  }
}

/** The id of the first due signature after `after`; null where there is none. */
export async function firstDue(tx: Transaction, due: RetentionDue, after: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE id > ${after}::uuid AND ${isDue(due)} ORDER BY id LIMIT 1`
  return row?.id ?? null
}

// An id tells when it was first posted, which is before it was posted again or confirmed.
function isDue({ all, signedBefore }: RetentionDue): Prisma.Sql {
  if (all) return Prisma.sql`true`
  if (!signedBefore) return Prisma.sql`false`
  return Prisma.sql`id < ${uuid7Floor(signedBefore)}::uuid AND coalesce(confirmed_at, submitted_at) < ${signedBefore}`
}

async function keepForNews(tx: Transaction, readers: Row[]): Promise<void> {
  if (readers.length === 0) return
  await tx.$executeRaw`
    INSERT INTO news_recipients (id, email_sealed, email_domain, locale)
    SELECT id, email_sealed, email_domain, locale FROM signatures
    WHERE id = ANY (${readers.map(({ id }) => id)}::uuid[])`
}

async function keepCounts(tx: Transaction, counted: Row[]): Promise<void> {
  const versions = counted.map(({ textVersionId }) => textVersionId)
  await tx.$executeRaw`
    INSERT INTO erased_signatures AS e (text_version_id, count)
    SELECT version, count(*) FROM unnest(${versions}::int[]) AS version GROUP BY version ORDER BY version
    ON CONFLICT (text_version_id) DO UPDATE SET count = e.count + EXCLUDED.count`
}
