import { audit } from '@/lib/audit/audit'
import { db } from '@/lib/platform/db'
import { lockUpdate } from '@/lib/updates/lock'
import { UNSCHEDULED } from '@/lib/updates/publish'
import { wasEverPublic } from '@/lib/updates/slugs'

export type DraftDeleted = 'deleted' | 'public' | 'missing'

/**
 * Deletes an update that nobody could ever read: its schedule and preview links end with it, and for 30 days `bringBack` makes it a
 * draft again. `public` where it was published once, in whatever language.
 */
export async function deleteDraft(adminId: string, id: number): Promise<DraftDeleted> {
  return db().$transaction(async (tx) => {
    if (!(await lockUpdate(tx, id))) return 'missing'
    if (await wasEverPublic(tx, id)) return 'public'
    await tx.update.update({
      where: { id },
      data: {
        deletedAt: new Date(),
        deletedBy: adminId,
        previewVersion: { increment: 1 },
        previewUntil: null,
      },
    })
    await tx.updateWords.updateMany({ where: { updateId: id }, data: UNSCHEDULED })
    await audit(tx, { adminId, verb: 'delete', subject: `update:${id}` })
    return 'deleted'
  })
}

/** Makes a deleted update a draft again, unscheduled. False where it is not deleted, or cleared for good. */
export async function bringBack(adminId: string, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.update.updateMany({
      where: { id, deletedAt: { not: null } },
      data: { deletedAt: null, deletedBy: null },
    })
    if (count === 0) return false
    await audit(tx, { adminId, verb: 'bring-back', subject: `update:${id}` })
    return true
  })
}
