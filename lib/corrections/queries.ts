import { db } from '@/lib/platform/db'

const PAGE_SIZE = 500

/** Removals and restorations before an id (null for all), newest first, 500 at a time; a bulk action is one. The ledger names their ids. */
export async function listCorrections(before: number | null) {
  const rows = await db().correction.findMany({
    where: before === null ? {} : { id: { lt: before } },
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
    select: { id: true, at: true, kind: true, count: true, reason: true },
  })
  const shown = rows.slice(0, PAGE_SIZE)
  return { corrections: shown, next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null }
}
