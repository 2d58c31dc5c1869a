import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'
import { mentionedKeys } from '@/lib/markdown/citations'
import { isUnknown } from '@/lib/refusals'
import { usesOf } from '@/lib/references/uses'

/** Deletes a reference that no text uses, nor any version of the petition that somebody signed. */
export async function deleteReference(adminId: string, id: number): Promise<'deleted' | 'used' | 'missing'> {
  const reference = await db().reference.findUnique({ where: { id }, select: { key: true, title: true } })
  if (!reference) return 'missing'
  const { key, title } = reference
  const [uses, signed] = await Promise.all([
    usesOf([key]),
    db().textWords.findMany({ where: { reasons: { contains: `@${key}` } }, select: { reasons: true } }),
  ])
  if (uses.has(key) || signed.some(({ reasons }) => mentionedKeys(reasons).includes(key))) return 'used'
  try {
    return await db().$transaction(async (tx) => {
      const { count } = await tx.reference.deleteMany({ where: { id } })
      if (count === 0) return 'missing'
      await record(tx, { adminId, verb: 'delete', subject: `reference:${id}`, detail: { key, title } })
      await announce(tx)
      return 'deleted'
    })
  } catch (error) {
    // Attached to an update since.
    if (isUnknown(error)) return 'used'
    throw error
  }
}
