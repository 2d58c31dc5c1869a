import { db } from '@/lib/platform/db'

const PAGE_SIZE = 500

/** Published removals and restorations before an id (null for all), newest first, 500 at a time; a bulk action is one entry. */
export async function listCorrections(before: number | null) {
  const rows = await db().correction.findMany({
    where: before === null ? {} : { id: { lt: before } },
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
    select: { id: true, at: true, kind: true, count: true, reason: true },
  })
  const shown = rows.slice(0, PAGE_SIZE)
  return {
    corrections: shown.map(({ at, kind, count, reason }) => ({ at, kind, count, reason })),
    next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  }
}
