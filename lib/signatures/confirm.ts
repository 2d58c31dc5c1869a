import { announce } from '@/lib/announce'
import { db } from '@/lib/db'
import { enqueue } from '@/lib/jobs'
import type { Corrections } from '@/lib/signatures/schema'
import { tokenHolder } from '@/lib/signatures/token-holder'

/** `counted` now or before; `wrong` is a token that is not genuine. */
export type Confirmation = 'counted' | 'withdrawn' | 'removed' | 'expired' | 'wrong'

/**
 * Counts a pending signature, as its signer corrected it, for the holder of its confirmation token. Pressing again counts
 * nothing more. The event, the signer's mail and the fold are written in the transaction that changes the state.
 */
export async function confirm(token: string, corrections: Corrections): Promise<Confirmation> {
  const holder = await tokenHolder('confirm', token)
  if (!holder) return 'wrong'
  if (holder.state !== 'pending') return outcome(holder.state)
  if (holder.token === 'expired') return 'expired'
  if (await count(holder.id, holder.tokenVersion, corrections)) return 'counted'
  // Another press, or the signer's own new post, came between.
  const now = await tokenHolder('confirm', token)
  return !now || now.state === 'pending' ? 'wrong' : outcome(now.state)
}

async function count(
  id: string,
  tokenVersion: number,
  { seen, ...corrections }: Corrections,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.signature.updateMany({
      where: { id, state: 'pending', tokenVersion, ...(seen && { submittedAt: seen }) },
      data: { ...corrections, state: 'confirmed', confirmedAt: new Date() },
    })
    if (count === 0) return false
    await tx.signatureEvent.create({
      data: { signatureId: id, kind: 'confirmed', country: corrections.country },
    })
    if (corrections.showName) await announce(tx)
    await enqueue(tx, 'mail-counted', { signatureId: id })
    await enqueue(tx, 'fold-tallies', {}, 'fold-tallies')
    return true
  })
}

function outcome(state: 'confirmed' | 'withdrawn' | 'removed'): Confirmation {
  return state === 'confirmed' ? 'counted' : state
}
