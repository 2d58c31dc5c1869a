import { db } from '@/lib/platform/db'

const MOST = 1_000

/** The blocks in force, newest first, a thousand at most; `by` is the address of the admin who made it. */
export async function listBlocks() {
  const rows = await db().block.findMany({
    where: { OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
    orderBy: { id: 'desc' },
    take: MOST,
  })
  const admins = await db().admin.findMany({
    where: { id: { in: [...new Set(rows.map(({ createdBy }) => createdBy))] } },
    select: { id: true, email: true },
  })
  const emails = new Map(admins.map(({ id, email }) => [id, email]))
  return rows.map(({ createdBy, ...row }) => ({ ...row, by: emails.get(createdBy) ?? null }))
}

export type ListedBlock = Awaited<ReturnType<typeof listBlocks>>[number]
