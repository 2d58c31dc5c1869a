import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

const MAX_BLOCKS = 1_000

/** The active blocks, newest first, at most 1,000; `by` is the admin's address. */
export async function listBlocks(_owner: Authorized<'owner'>) {
  const rows = await db().block.findMany({
    where: { OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
    orderBy: { id: 'desc' },
    take: MAX_BLOCKS,
  })
  const admins = await db().admin.findMany({
    where: { id: { in: [...new Set(rows.map(({ createdBy }) => createdBy))] } },
    select: { id: true, email: true },
  })
  const emails = new Map(admins.map(({ id, email }) => [id, email]))
  return rows.map(({ createdBy, ...row }) => ({ ...row, by: emails.get(createdBy) ?? null }))
}

export type ListedBlock = Awaited<ReturnType<typeof listBlocks>>[number]
