import type { Transaction } from '@/lib/platform/db'

/**
 * Records that an address takes no mail (`550 5.1.1`): it gets no broadcasts, only mail that someone asks for again. Returns whether
 * that was not known.
 */
export async function noteBounce(tx: Transaction, signatureId: string, code: string): Promise<boolean> {
  const known = { id: signatureId, bouncedAt: { not: null } }
  const times =
    (await tx.signature.count({ where: known })) + (await tx.newsRecipient.count({ where: known }))
  await tx.signature.updateMany({
    where: { id: signatureId },
    data: { bouncedAt: new Date(), bounceCode: code },
  })
  await tx.newsRecipient.updateMany({ where: { id: signatureId }, data: { bouncedAt: new Date() } })
  return times === 0
}
