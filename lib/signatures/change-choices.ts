import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { Choices } from '@/lib/signatures/schema'
import { ownHolder } from '@/lib/signatures/token-holder'

/** A link older than a day only hides the name and stops mail. False when the token is not genuine. */
export async function changeChoices(token: string, { showName, wantsUpdates }: Choices): Promise<boolean> {
  const holder = await ownHolder(token)
  if (!holder) return false
  const data = holder.fresh
    ? { showName, wantsUpdates }
    : { ...(!showName && { showName }), ...(!wantsUpdates && { wantsUpdates }) }
  await db().$transaction(async (tx) => {
    const { count } = await tx.signature.updateMany({
      where: { id: holder.id, state: 'confirmed', tokenVersion: holder.tokenVersion },
      data,
    })
    if (count > 0) await invalidate(tx)
  })
  return true
}
