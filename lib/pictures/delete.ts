import { audit } from '@/lib/audit/audit'
import { pictureUses } from '@/lib/pictures/uses'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/** Deletes a picture unless it is shown somewhere (`used`). Idempotent. */
export async function deletePicture(adminId: string, key: string): Promise<'deleted' | 'used'> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM pictures WHERE key = ${key} FOR UPDATE`
    if ((await pictureUses(tx)).has(key)) return 'used'
    const { count } = await tx.picture.deleteMany({ where: { key } })
    if (count === 0) return 'deleted'
    await audit(tx, { adminId, verb: 'delete', subject: `picture:${key}` })
    await invalidate(tx)
    return 'deleted'
  })
}
