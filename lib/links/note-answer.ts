import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'
import type { Claim } from '@/lib/links/claim'
import { leaveAlone } from '@/lib/links/quiet-hosts'
import { afterAnswer, type Answer, type Wait } from '@/lib/links/rules'

/**
 * Writes down what asking a reference's address came to, and when it is asked next. Nothing, when the reference was changed
 * or given to another meanwhile. What dies or comes back is audited in nobody's name.
 */
export async function noteAnswer(
  { id, url, leaseEnds }: Claim,
  answer: Answer | Wait,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "references" WHERE id = ${id} FOR UPDATE`
    const before = await tx.reference.findFirst({ where: { id, url, askAt: leaseEnds } })
    if (!before) return
    if (answer.kind === 'wait') {
      await tx.reference.update({ where: { id }, data: { askAt: answer.notBefore } })
      return
    }
    const after = afterAnswer(before, answer, now)
    await tx.reference.update({ where: { id }, data: after })
    if (answer.notBefore) await leaveAlone(tx, answer.host ?? new URL(url).host, answer.notBefore)
    const died = !before.deadSince && after.deadSince
    const cameBack = before.deadSince && !after.deadSince
    if (died || cameBack) {
      const verb = died ? 'find-dead' : 'find-again'
      await record(tx, { adminId: null, verb, subject: `reference:${id}`, detail: { answer: answer.word } })
    }
    if (died || answer.kind === 'fine') await announce(tx)
  })
}
