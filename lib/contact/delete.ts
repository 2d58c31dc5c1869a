import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

/** Deletes a message for good. False when it is gone already. */
export async function deleteMessage(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.contactMessage.deleteMany({ where: { id } })
    if (count === 0) return false
    await audit(tx, { adminId: owner.id, verb: 'delete-message', subject: `message:${id}` })
    return true
  })
}
