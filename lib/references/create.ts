import { audit } from '@/lib/audit/audit'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'
import { suggestKey } from '@/lib/references/key'
import type { ReferenceInput } from '@/lib/references/schema'

const TRIES = 50

/** An empty key is generated and made unique; a given key that is taken is refused. */
export async function createReference(
  adminId: string,
  { key: given, ...fields }: Omit<ReferenceInput, 'key'> & { key: string },
): Promise<{ id: number; key: string } | { refused: 'key-taken' }> {
  const base = given || suggestKey(fields)
  for (let attempt = 1; attempt <= (given ? 1 : TRIES); attempt++) {
    const key = attempt === 1 ? base : `${base}-${attempt}`
    try {
      return await db().$transaction(async (tx) => {
        const { id } = await tx.reference.create({ data: { key, ...fields }, select: { id: true } })
        await audit(tx, { adminId, verb: 'create', subject: `reference:${id}`, detail: { key } })
        await invalidate(tx)
        return { id, key }
      })
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
    }
  }
  return { refused: 'key-taken' }
}
