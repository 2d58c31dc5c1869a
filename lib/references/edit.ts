import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'
import { unknownLink } from '@/lib/links/rules'
import type { ReferenceInput } from '@/lib/references/schema'

/**
 * Edits a reference, live at once. Its key stays: texts cite it. What is known of its
 * address goes with that. False when there is no such reference.
 */
export async function editReference(
  adminId: string,
  id: number,
  fields: Omit<ReferenceInput, 'key'>,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "references" WHERE id = ${id} FOR UPDATE`
    const before = await tx.reference.findUnique({ where: { id }, select: { url: true } })
    if (!before) return false
    const moved = before.url !== fields.url
    await tx.reference.update({ where: { id }, data: { ...fields, ...(moved && unknownLink(new Date())) } })
    await record(tx, { adminId, verb: 'edit', subject: `reference:${id}` })
    await announce(tx)
    return true
  })
}
