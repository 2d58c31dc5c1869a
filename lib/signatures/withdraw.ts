import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { tokenHolder } from '@/lib/signatures/token-holder'

/** False when the token is not genuine. */
export async function withdraw(token: string): Promise<boolean> {
  const holder = await tokenHolder('signature', token)
  if (!holder || holder.token === 'expired') return false
  await db().$transaction(async (tx) => {
    const [withdrawn] = await tx.signature.updateManyAndReturn({
      where: { id: holder.id, state: 'confirmed', tokenVersion: holder.tokenVersion },
      data: { state: 'withdrawn', withdrawnAt: new Date() },
      select: { country: true, showName: true },
    })
    if (!withdrawn) return
    await tx.signatureEvent.create({
      data: { signatureId: holder.id, kind: 'withdrawn', country: withdrawn.country },
    })
    if (withdrawn.showName) await invalidate(tx)
  })
  return true
}
