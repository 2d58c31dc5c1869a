import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'
import type { ReferenceInput } from '@/lib/references/schema'

/** Edits a reference, live at once. Its key stays: texts cite it. False when there is no such reference. */
export async function editReference(
  adminId: string,
  id: number,
  fields: Omit<ReferenceInput, 'key'>,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.reference.updateMany({ where: { id }, data: fields })
    if (count === 0) return false
    await record(tx, { adminId, verb: 'edit', subject: `reference:${id}` })
    await announce(tx)
    return true
  })
}
