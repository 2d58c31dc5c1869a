import type { Prisma } from '@/lib/generated/prisma/client'
import { backoffUntil } from '@/lib/links/host-backoff'
import type { LinkState } from '@/lib/links/rules'
import { db } from '@/lib/platform/db'
import { usesOf } from '@/lib/references/uses'

const PAGE_SIZE = 100

const DEAD: Prisma.ReferenceWhereInput = { OR: [{ linkState: 'dead' }, { copyDeadSince: { not: null } }] }

export type ReferenceFilter = {
  search: string
  link: LinkState | ''
  before: number | null
}

/** References, newest first, whose title, publisher or key contains `search`, with their uses; `next` begins the next page. */
export async function listReferences({ search, link, before }: ReferenceFilter) {
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
    take: PAGE_SIZE + 1,
  })
  const shown = found.slice(0, PAGE_SIZE)
  const uses = await usesOf(shown.map(({ key }) => key))
  return {
    references: shown.map((reference) => ({ ...reference, uses: uses.get(reference.key) ?? [] })),
    next: found.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  }
}

export async function findReference(id: number) {
  return db().reference.findUnique({ where: { id } })
}

/** The id for a key, also as cited (`[@key]`); null when there is none. */
export async function referenceIdOf(key: string): Promise<number | null> {
  const reference = await db().reference.findUnique({
    where: { key: key.replace(/^\[?@?|\]$/g, '') },
    select: { id: true },
  })
  return reference?.id ?? null
}

/** One reference with its uses and its host's backoff; null when there is none. */
export async function findReferenceWithUses(id: number) {
  const reference = await findReference(id)
  if (!reference) return null
  const [uses, quiet] = await Promise.all([
    usesOf([reference.key]),
    backoffUntil(new URL(reference.url).host),
  ])
  return { ...reference, uses: uses.get(reference.key) ?? [], backoffUntil: quiet }
}

export function countDeadReferences(): Promise<number> {
  return db().reference.count({ where: DEAD })
}

export type ListedReference = Awaited<ReturnType<typeof listReferences>>['references'][number]
