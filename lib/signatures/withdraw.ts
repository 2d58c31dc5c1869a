import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { ownHolder } from '@/lib/signatures/token-holder'

/** Takes a signature out of the count. `stale`: the link is older than a day; `wrong`: it is not genuine. */
export async function withdraw(token: string): Promise<'done' | 'stale' | 'wrong'> {
  const holder = await ownHolder(token)
  if (!holder) return 'wrong'
  if (!holder.fresh) return 'stale'
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
  return 'done'
}
