import { db } from '@/lib/platform/db'

const PAGE = 500

/**
 * What was published about signatures taken out of the count and put back, newest first, 500 at a time from before an id (all
 * when null). Many that were removed or restored together are one entry, dated by its first. `next` is the following page's.
 */
export async function listCorrections(before: number | null) {
  const rows = await db().correction.findMany({
    where: before === null ? {} : { id: { lt: before } },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: { id: true, at: true, kind: true, count: true, reason: true },
  })
  const shown = rows.slice(0, PAGE)
  return {
    corrections: shown.map(({ at, kind, count, reason }) => ({ at, kind, count, reason })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  }
}
