import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { auditDetail } from '@/lib/blocklist/block'
import { invalidateBlocks } from '@/lib/blocklist/current'
import type { NewBlock } from '@/lib/blocklist/schema'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/** Lifts a block; signatures it held stay held until released. False when it is gone already. */
export async function unblock(owner: Authorized<'owner'>, blockId: number): Promise<boolean> {
  const lifted = await db().$transaction(async (tx) => {
    const [block] = await tx.$queryRaw<NewBlock[]>`
      DELETE FROM blocks WHERE id = ${blockId} RETURNING kind::text, value`
    if (!block) return false
    const detail = auditDetail(block.kind, block.value)
    await invalidate(tx)
    await audit(tx, { adminId: owner.id, verb: 'unblock', subject: `block:${blockId}`, detail })
    return true
  })
  invalidateBlocks()
  return lifted
}
