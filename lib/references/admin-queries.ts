import { db } from '@/lib/db'
import { mentionedKeys } from '@/lib/markdown/citations'

/** A text that uses a reference: the petition itself (null) or an update. */
type Use = { updateId: number; title: string } | null

/** Every reference, newest first, with the texts that cite it or carry it, published or not. */
export async function listReferences() {
  const [references, updates, petition] = await Promise.all([
    db().reference.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }),
    db().update.findMany({
      orderBy: { id: 'asc' },
      select: {
        id: true,
        words: { select: { title: true, body: true }, orderBy: { locale: 'asc' } },
        references: { select: { reference: { select: { key: true } } } },
      },
    }),
    db().textVersion.findFirst({
      orderBy: { version: 'desc' },
      select: { words: { select: { reasons: true } } },
    }),
  ])
  const texts: { use: Use; keys: Set<string> }[] = [
    {
      use: null,
      keys: new Set(petition?.words.flatMap(({ reasons }) => mentionedKeys(reasons))),
    },
    ...updates.map(({ id, words, references: attached }) => ({
      use: { updateId: id, title: words[0]?.title ?? '' },
      keys: new Set([
        ...words.flatMap(({ body }) => mentionedKeys(body)),
        ...attached.map(({ reference }) => reference.key),
      ]),
    })),
  ]
  return references.map((reference) => ({
    ...reference,
    uses: texts.filter(({ keys }) => keys.has(reference.key)).map(({ use }) => use),
  }))
}

/** One reference for its form; null when there is none. */
export async function findReference(id: number) {
  return db().reference.findUnique({ where: { id } })
}

export type ListedReference = Awaited<ReturnType<typeof listReferences>>[number]
