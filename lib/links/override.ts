import { audit } from '@/lib/audit/audit'
import { afterOverride } from '@/lib/links/rules'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/** Records a person's own check of a source, which the checks respect for half a year. False when there is no such reference. */
export async function overrideLinkState(adminId: string, id: number, isThere: boolean): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "references" WHERE id = ${id} FOR UPDATE`
    const before = await tx.reference.findUnique({ where: { id } })
    if (!before) return false
    await tx.reference.update({ where: { id }, data: afterOverride(before, isThere, new Date()) })
    const verb = isThere ? 'mark-fine' : 'mark-dead'
    await audit(tx, { adminId, verb, subject: `reference:${id}` })
    await invalidate(tx)
    return true
  })
}
