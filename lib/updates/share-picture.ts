import { audit } from '@/lib/audit/audit'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { isForeignKeyViolation } from '@/lib/platform/prisma-errors'
import { lockUpdate } from '@/lib/updates/lock'

export type SharePictureChosen = 'chosen' | 'missing' | 'no-picture'

/** Chooses the picture that is shown where an update is shared, or with null the drawn card again; live at once. Idempotent. */
export async function chooseSharePicture(
  adminId: string,
  id: number,
  key: string | null,
): Promise<SharePictureChosen> {
  try {
    return await db().$transaction(async (tx) => {
      if (!(await lockUpdate(tx, id))) return 'missing'
      const { sharePictureKey } = await tx.update.findUniqueOrThrow({
        where: { id },
        select: { sharePictureKey: true },
      })
      if (sharePictureKey === key) return 'chosen'
      await tx.update.update({ where: { id }, data: { sharePictureKey: key } })
      const verb = key === null ? 'remove-share-picture' : 'choose-share-picture'
      const detail = { picture: key ?? sharePictureKey }
      await audit(tx, { adminId, verb, subject: `update:${id}`, detail })
      await invalidate(tx)
      return 'chosen'
    })
  } catch (error) {
    if (isForeignKeyViolation(error)) return 'no-picture'
    throw error
  }
}
