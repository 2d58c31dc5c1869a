import type { Transaction } from '@/lib/platform/db'

/**
 * Notes that a mail server said that a signature's address takes no mail, with its code (`550 5.1.1`): no broadcast goes
 * there from now on. A mail that somebody asks for again is still tried, once each time.
 */
export async function noteBounce(tx: Transaction, signatureId: string, code: string): Promise<void> {
  await tx.signature.updateMany({
    where: { id: signatureId },
    data: { bouncedAt: new Date(), bounceCode: code },
  })
}
