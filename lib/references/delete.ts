import { audit } from '@/lib/audit/audit'
import { mentionedKeys } from '@/lib/markdown/citations'
import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { isForeignKeyViolation } from '@/lib/platform/prisma-errors'
import { usesOf } from '@/lib/references/uses'

/** Deletes a reference that no text and no signed version uses; publishing locks what it cites (lib/publishing/unresolved.ts). */
export async function deleteReference(adminId: string, id: number): Promise<'deleted' | 'used' | 'missing'> {
  try {
    return await db().$transaction(async (tx) => {
      const [reference] = await tx.$queryRaw<{ key: string; title: string }[]>`
        SELECT key, title FROM "references" WHERE id = ${id} FOR UPDATE`
      if (!reference) return 'missing'
      const { key, title } = reference
      if ((await usesOf([key], tx)).has(key) || (await isSigned(tx, key))) return 'used'
      await tx.reference.delete({ where: { id } })
      await audit(tx, { adminId, verb: 'delete', subject: `reference:${id}`, detail: { key, title } })
      await invalidate(tx)
      return 'deleted'
    })
  } catch (error) {
    if (isForeignKeyViolation(error)) return 'used'
    throw error
  }
}

async function isSigned(tx: Transaction, key: string): Promise<boolean> {
  const texts = await tx.textWords.findMany({
    where: { reasons: { contains: `@${key}` } },
    select: { reasons: true },
  })
  return texts.some(({ reasons }) => mentionedKeys(reasons).includes(key))
}
