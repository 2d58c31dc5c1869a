import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

/** Marks a message as answered, or as waiting again. False when it is so already, or gone. */
export async function markAnswered(
  owner: Authorized<'owner'>,
  id: number,
  answered: boolean,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.contactMessage.updateMany({
      where: { id, answeredAt: answered ? null : { not: null } },
      data: answered
        ? { answeredAt: new Date(), answeredBy: owner.id }
        : { answeredAt: null, answeredBy: null },
    })
    if (count === 0) return false
    const verb = answered ? 'answer-message' : 'reopen-message'
    await audit(tx, { adminId: owner.id, verb, subject: `message:${id}` })
    return true
  })
}
