import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { lockDeliveriesOf, makeFilesAnew } from '@/lib/deliveries/leave'
import { Prisma } from '@/lib/generated/prisma/client'
import { db, type Transaction } from '@/lib/platform/db'
import { inBatches } from '@/lib/signatures/batches'
import { conditionsOf, type SignatureFilter } from '@/lib/signatures/keyset-query'
import type { HiddenReason } from '@/lib/signatures/rules'

const BATCH = 500

/** Signatures by their ids, or all of a filter that were posted by a moment. */
export type ChosenComments = { ids: string[] } | { filter: SignatureFilter; until: Date }

/**
 * Hides a signature's comment: it is in no delivery and no export from then on, and files that hold it are made anew. The signature
 * stays as it is. False where there is none, or it is hidden already.
 */
export async function hideComment(
  owner: Authorized<'owner'>,
  signatureId: string,
  why: HiddenReason,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const hidden = await hideSome(tx, hideable({ ids: [signatureId] }), why)
    if (hidden === 0) return false
    const subject = `signature:${signatureId}` as const
    await audit(tx, { adminId: owner.id, verb: 'hide-comment', subject, detail: { why } })
    return true
  })
}

/** `hideComment` for many, in batches. Returns how many: whichever is locked at that moment stays as it is. */
export async function hideComments(
  owner: Authorized<'owner'>,
  chosen: ChosenComments,
  why: HiddenReason,
): Promise<number> {
  return inBatches(BATCH, () =>
    db().$transaction(async (tx) => {
      const count = await hideSome(tx, hideable(chosen), why)
      if (count > 0)
        await audit(tx, {
          adminId: owner.id,
          verb: 'hide-comments',
          subject: 'signatures',
          detail: { count, why },
        })
      return count
    }),
  )
}

/** Shows a hidden comment again. False where it is not hidden. */
export async function showComment(owner: Authorized<'owner'>, signatureId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM signatures WHERE id = ${signatureId}::uuid AND comment_hidden_at IS NOT NULL FOR UPDATE`
    if (rows.length === 0) return false
    const deliveries = await lockDeliveriesOf(tx, [signatureId])
    await tx.signature.update({
      where: { id: signatureId },
      data: { commentHiddenAt: null, commentHiddenReason: null },
    })
    await makeFilesAnew(tx, deliveries)
    await audit(tx, { adminId: owner.id, verb: 'show-comment', subject: `signature:${signatureId}` })
    return true
  })
}

/** SQL on a row `s` of signatures: has a comment that is not hidden yet, and is among the chosen. */
export function hideable(chosen: ChosenComments): Prisma.Sql {
  const among =
    'ids' in chosen
      ? Prisma.sql`s.id = ANY (${chosen.ids}::uuid[])`
      : Prisma.sql`s.submitted_at <= ${chosen.until} AND ${conditionsOf(chosen.filter)}`
  return Prisma.sql`s.comment <> '' AND s.comment_hidden_at IS NULL AND ${among}`
}

// Stamped once the deliveries are locked: whoever seals files asks what was hidden since they began to be made.
async function hideSome(tx: Transaction, condition: Prisma.Sql, why: HiddenReason): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM signatures s WHERE ${condition} ORDER BY s.id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
  const ids = rows.map(({ id }) => id)
  const deliveries = await lockDeliveriesOf(tx, ids)
  await tx.$executeRaw`
    UPDATE signatures SET comment_hidden_at = clock_timestamp(), comment_hidden_reason = ${why}
    WHERE id = ANY (${ids}::uuid[])`
  await makeFilesAnew(tx, deliveries)
  return ids.length
}
