import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db, type Transaction } from '@/lib/db'
import type { Claim } from '@/lib/links/claim'
import { afterAnswer, type Answer } from '@/lib/links/rules'

/**
 * Writes down what asking a reference's address came to, and when it is asked next. Nothing, when the reference was changed
 * or given to another meanwhile. What dies or comes back is audited in nobody's name.
 */
export async function noteAnswer(
  { id, url, leaseEnds }: Claim,
  answer: Answer,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "references" WHERE id = ${id} FOR UPDATE`
    const before = await tx.reference.findFirst({ where: { id, url, askAt: leaseEnds } })
    if (!before) return
    const after = afterAnswer(before, answer, now)
    await tx.reference.update({ where: { id }, data: after })
    if (answer.notBefore) await leaveHostAlone(tx, url, answer.notBefore)
    const died = !before.deadSince && after.deadSince
    const cameBack = before.deadSince && !after.deadSince
    if (died || cameBack) {
      const verb = died ? 'find-dead' : 'find-again'
      await record(tx, { adminId: null, verb, subject: `reference:${id}`, detail: { answer: answer.word } })
    }
    if (died || answer.kind === 'fine') await announce(tx)
  })
}

// Whoever asks for patience means all of its pages.
async function leaveHostAlone(tx: Transaction, url: string, until: Date): Promise<void> {
  const host = new URL(url).host
  await tx.$executeRaw`
    UPDATE "references" SET ask_at = ${until}
    WHERE ask_at < ${until} AND lower(substring(url FROM '^https?://([^/?#]+)')) = ${host}`
}
