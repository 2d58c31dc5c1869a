import { audit } from '@/lib/audit/audit'
import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { isForeignKeyViolation } from '@/lib/platform/prisma-errors'
import { lockUpdate } from '@/lib/updates/lock'
import { MAX_UPDATE_REFERENCES } from '@/lib/updates/schema'

export type Attached = 'attached' | 'missing' | 'too-many' | 'public'

type How = {
  position?: number
  onlyToDraft?: boolean
}

/** Attaches a reference to an update in all languages at once; attaching twice changes nothing. */
export async function attach(
  adminId: string,
  updateId: number,
  referenceId: number,
  { position, onlyToDraft = false }: How = {},
): Promise<Attached> {
  try {
    return await db().$transaction(async (tx) => {
      if (!(await lockUpdate(tx, updateId))) return 'missing'
      if (onlyToDraft && (await isPublic(tx, updateId))) return 'public'
      const last = await tx.updateReference.aggregate({
        where: { updateId },
        _max: { position: true },
        _count: true,
      })
      if (last._count >= MAX_UPDATE_REFERENCES) return 'too-many'
      const place = position ?? (last._max.position ?? 0) + 1
      const { count } = await tx.updateReference.createMany({
        data: [{ updateId, referenceId, position: place }],
        skipDuplicates: true,
      })
      if (count > 0) await changed(tx, adminId, 'attach', updateId, referenceId)
      return 'attached'
    })
  } catch (error) {
    if (isForeignKeyViolation(error)) return 'missing'
    throw error
  }
}

/** Detaches a reference and returns the position it had; null when it was not attached. */
export async function detach(adminId: string, updateId: number, referenceId: number): Promise<number | null> {
  return db().$transaction(async (tx) => {
    if (!(await lockUpdate(tx, updateId))) return null
    const [gone] = await tx.$queryRaw<{ position: number }[]>`
      DELETE FROM update_references WHERE update_id = ${updateId} AND reference_id = ${referenceId} RETURNING position`
    if (!gone) return null
    await changed(tx, adminId, 'detach', updateId, referenceId)
    return gone.position
  })
}

async function isPublic(tx: Transaction, id: number): Promise<boolean> {
  return (await tx.updateWords.count({ where: { updateId: id, publishedAt: { not: null } } })) > 0
}

async function changed(
  tx: Transaction,
  adminId: string,
  verb: 'attach' | 'detach',
  updateId: number,
  referenceId: number,
) {
  await audit(tx, { adminId, verb, subject: `update:${updateId}`, detail: { referenceId } })
  await invalidate(tx)
}
