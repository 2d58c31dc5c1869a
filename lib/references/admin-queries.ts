import { db } from '@/lib/db'

/** Every reference, newest first, with the updates it is attached to. */
export async function listReferences() {
  const references = await db().reference.findMany({
    orderBy: { createdAt: 'desc' },
    include: {
      updates: {
        select: {
          update: {
            select: { id: true, words: { select: { title: true }, orderBy: { locale: 'asc' }, take: 1 } },
          },
        },
      },
    },
  })
  return references.map(({ updates, ...reference }) => ({
    ...reference,
    usedIn: updates.map(({ update }) => ({ id: update.id, title: update.words[0]?.title ?? '' })),
  }))
}

/** One reference for its form; null when there is none. */
export async function findReference(id: number) {
  return db().reference.findUnique({ where: { id } })
}

export type ListedReference = Awaited<ReturnType<typeof listReferences>>[number]
export type EditedReference = NonNullable<Awaited<ReturnType<typeof findReference>>>
