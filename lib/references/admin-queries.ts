import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { LinkState } from '@/lib/links/rules'
import { backoffUntil } from '@/lib/links/host-backoff'
import { usesOf } from '@/lib/references/uses'

const PAGE = 100

// Its own address or that of its archived copy.
const DEAD: Prisma.ReferenceWhereInput = { OR: [{ linkState: 'dead' }, { copyDeadSince: { not: null } }] }

export type ReferenceFilter = {
  search: string
  link: LinkState | ''
  /** The id before which the page begins; null for the first. */
  before: number | null
}

/**
 * References, newest first, whose title, publisher or key holds `search`, with the texts that use them, published or not;
 * `next` is where the following page begins.
 */
export async function listReferences({ search, link, before }: ReferenceFilter) {
  // Prisma hands LIKE its wildcards as they are.
  const holds = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const found = await db().reference.findMany({
    where: {
      AND: [
        link === 'dead' ? DEAD : link ? { linkState: link } : {},
        before ? { id: { lt: before } } : {},
        search ? { OR: [{ title: holds }, { publisher: holds }, { key: holds }] } : {},
      ],
    },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const shown = found.slice(0, PAGE)
  const uses = await usesOf(shown.map(({ key }) => key))
  return {
    references: shown.map((reference) => ({ ...reference, uses: uses.get(reference.key) ?? [] })),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** One reference for its form; null when there is none. */
export async function findReference(id: number) {
  return db().reference.findUnique({ where: { id } })
}

/** The id of the reference that has this key, or is cited so (`[@key]`); null when there is none. */
export async function referenceIdOf(key: string): Promise<number | null> {
  const reference = await db().reference.findUnique({
    where: { key: key.replace(/^\[?@?|\]$/g, '') },
    select: { id: true },
  })
  return reference?.id ?? null
}

/** One reference with the texts that use it, published or not, and until when its server wants to be left alone; null when there is none. */
export async function findReferenceWithUses(id: number) {
  const reference = await findReference(id)
  if (!reference) return null
  const [uses, quiet] = await Promise.all([
    usesOf([reference.key]),
    backoffUntil(new URL(reference.url).host),
  ])
  return { ...reference, uses: uses.get(reference.key) ?? [], backoffUntil: quiet }
}

/** How many references are dead, or have an archived copy that is. */
export function countDeadReferences(): Promise<number> {
  return db().reference.count({ where: DEAD })
}

export type ListedReference = Awaited<ReturnType<typeof listReferences>>['references'][number]
