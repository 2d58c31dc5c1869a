import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { invalidateBlocks } from '@/lib/blocklist/current'
import type { NewBlock } from '@/lib/blocklist/schema'
import { NETWORK_DAYS } from '@/lib/networks/forget'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'

/** Blocks a mail domain or network: its signatures are held from now on. `taken` when it is blocked already. */
export async function block(
  owner: Authorized<'owner'>,
  { kind, value, note }: NewBlock,
): Promise<'blocked' | 'taken'> {
  const now = new Date()
  const expiresAt = kind === 'network_hash' ? new Date(now.getTime() + NETWORK_DAYS * 86_400_000) : null
  try {
    await db().$transaction(async (tx) => {
      await tx.block.deleteMany({ where: { kind, value, expiresAt: { lte: now } } })
      const { id } = await tx.block.create({
        data: { kind, value, note, expiresAt, createdBy: owner.id },
        select: { id: true },
      })
      await invalidate(tx)
      await audit(tx, {
        adminId: owner.id,
        verb: 'block',
        subject: `block:${id}`,
        detail: auditDetail(kind, value),
      })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return 'taken'
    throw error
  }
  invalidateBlocks()
  return 'blocked'
}

/** What the audit log records of a block. It is permanent, and a network's hash must not be. */
export function auditDetail(kind: NewBlock['kind'], value: string): Record<string, string> {
  return kind === 'network_hash' ? { kind } : { kind, value }
}
