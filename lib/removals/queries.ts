import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import type { Conditions } from '@/lib/removals/schema'

const PAGE = 50

/** Removals newest first, 50 before an id; `next` is the next page's `before`. */
export async function listRemovals(_editor: Authorized<'editor'>, before: number | null) {
  const rows = await db().removal.findMany({
    where: before === null ? {} : { id: { lt: before } },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: {
      id: true,
      state: true,
      startedAt: true,
      reason: true,
      found: true,
      removed: true,
      restored: true,
    },
  })
  const removals = rows.slice(0, PAGE)
  return { removals, next: rows.length > PAGE ? (removals.at(-1)?.id ?? null) : null }
}

export type ListedRemoval = Awaited<ReturnType<typeof listRemovals>>['removals'][number]

export async function removalById(_editor: Authorized<'editor'>, id: number) {
  const removal = await db().removal.findUnique({
    where: { id },
    omit: { cursor: true, missed: true, until: true },
  })
  if (!removal) return null
  const { startedBy, conditions, ...rest } = removal
  const admin = await db().admin.findUnique({ where: { id: startedBy }, select: { email: true } })
  return { ...rest, conditions: conditions as Conditions, by: admin?.email ?? null }
}

export type ShownRemoval = NonNullable<Awaited<ReturnType<typeof removalById>>>
