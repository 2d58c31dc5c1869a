import type { Transaction } from '@/lib/platform/db'

/** Records that an address takes no mail (`550 5.1.1`): it gets no broadcasts, only mail that someone asks for again. */
export async function noteBounce(tx: Transaction, signatureId: string, code: string): Promise<void> {
  await tx.signature.updateMany({
    where: { id: signatureId },
    data: { bouncedAt: new Date(), bounceCode: code },
  })
  await tx.newsRecipient.updateMany({ where: { id: signatureId }, data: { bouncedAt: new Date() } })
}
