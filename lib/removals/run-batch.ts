import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { lockRemoval } from '@/lib/removals/lock'
import { removeBatch } from '@/lib/removals/remove-batch'
import { restoreBatch } from '@/lib/removals/restore-batch'
import { forgetPeople } from '@/lib/removals/rules'

/** Runs one batch in its own transaction. Returns whether more remain; rows that were locked get another pass. */
export async function runBatch(_job: Authorized<'job'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const removal = await lockRemoval(tx, id)
    if (removal?.state !== 'running' && removal?.state !== 'undoing') return false
    const undoing = removal.state === 'undoing'
    const batch = undoing ? await restoreBatch(tx, removal) : await removeBatch(tx, removal)
    const missed = removal.missed + batch.missed
    const passed = batch.cursor === null
    const ended = passed && missed === 0
    await tx.removal.update({
      where: { id },
      data: {
        [undoing ? 'restored' : 'removed']: { increment: batch.changed },
        cursor: batch.cursor,
        missed: passed ? 0 : missed,
        ...(ended && { state: undoing ? 'undone' : 'done', endedAt: new Date() }),
        ...(ended && { conditions: forgetPeople(removal.conditions) }),
      },
    })
    if (batch.shown) await invalidate(tx)
    return !ended
  })
}
