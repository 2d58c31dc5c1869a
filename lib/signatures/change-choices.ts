import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { Choices } from '@/lib/signatures/schema'
import { tokenHolder } from '@/lib/signatures/token-holder'

/** False when the token is not genuine. */
export async function changeChoices(token: string, choices: Choices): Promise<boolean> {
  const holder = await tokenHolder('signature', token)
  if (!holder || holder.token === 'expired') return false
  await db().$transaction(async (tx) => {
    const { count } = await tx.signature.updateMany({
      where: { id: holder.id, state: 'confirmed', tokenVersion: holder.tokenVersion },
      data: choices,
    })
    if (count > 0) await invalidate(tx)
  })
  return true
}
