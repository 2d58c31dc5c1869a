import { cache } from 'react'
import { withFallback } from '@/lib/i18n/fallback'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { paginate } from '@/lib/references/pages'
import { PUBLIC_FIELDS } from '@/lib/references/queries'
import type { ReferenceEntry } from '@/lib/references/rules'

type UpdateUse = { slug: string; title: string; locale: Locale; date: string }
/** A title may be in another language. */
export type ReferenceUse = 'petition' | 'deliveries' | UpdateUse
export type CitedReference = ReferenceEntry & { uses: ReferenceUse[] }

type Cited = { key: string; inPetition: boolean; inDeliveries: boolean; updateIds: number[] }

export async function citedReferences(): Promise<ReferenceEntry[]> {
  return inOrder(await cited())
}

/** A page of the cited references with their uses: the petition, deliveries, the newest update. Empty beyond the last page. */
export const citedPage = cache(async (number: number, locale: Locale) => {
  const pages = await citedPages()
  const shown = pages[number - 1] ?? []
  const [references, uses] = await Promise.all([inOrder(shown), usesIn(shown, locale)])
  return {
    pages: pages.length,
    references: references.map((reference) => ({ ...reference, uses: uses.get(reference.key) ?? [] })),
  }
})

/** Null when nothing public uses the reference. */
export async function pageOfReference(key: string): Promise<number | null> {
  const index = (await citedPages()).findIndex((page) => page.some((each) => each.key === key))
  return index < 0 ? null : index + 1
}

export async function countCitedPages(): Promise<number> {
  return (await citedPages()).length
}

async function citedPages(): Promise<Cited[][]> {
  return paginate(
    await cited(),
    (row) => row.updateIds.length + Number(row.inPetition) + Number(row.inDeliveries),
  )
}

const cited = cache((): Promise<Cited[]> => {
  return db().$queryRaw<Cited[]>`
    WITH published AS (
      SELECT update_id, cites FROM update_words WHERE published_at IS NOT NULL
    ), used AS (
      SELECT unnest(cites) AS key, 'petition' AS place, NULL::int AS update_id FROM text_words
        WHERE text_version_id = (SELECT id FROM text_versions ORDER BY version DESC LIMIT 1)
      UNION SELECT unnest(story_cites), 'petition', NULL FROM campaign_words
      UNION SELECT unnest(cites), 'update', update_id FROM published
      UNION SELECT key, 'update', update_id FROM update_references JOIN "references" ON id = reference_id
        WHERE update_id IN (SELECT update_id FROM published)
      UNION SELECT unnest(cites), 'deliveries', NULL FROM delivery_words JOIN deliveries d ON d.id = delivery_id
        WHERE d.state = 'delivered'
      UNION SELECT unnest(cites), 'deliveries', NULL
        FROM delivery_response_words JOIN delivery_responses a ON a.id = response_id JOIN deliveries d ON d.id = a.delivery_id
        WHERE d.state = 'delivered'
    )
    SELECT r.key, bool_or(place = 'petition') AS "inPetition", bool_or(place = 'deliveries') AS "inDeliveries",
      coalesce(array_agg(u.id ORDER BY u.date DESC, u.id DESC) FILTER (WHERE u.id IS NOT NULL), '{}') AS "updateIds"
    FROM used JOIN "references" r USING (key) LEFT JOIN updates u ON u.id = update_id
    GROUP BY r.id ORDER BY r.date DESC, lower(r.title), r.key`
})

async function inOrder(keys: Cited[]): Promise<ReferenceEntry[]> {
  const found = await db().reference.findMany({
    where: { key: { in: keys.map(({ key }) => key) } },
    select: PUBLIC_FIELDS,
  })
  const byKey = new Map(found.map((reference) => [reference.key, reference]))
  return keys.flatMap(({ key }) => byKey.get(key) ?? [])
}

async function usesIn(shown: Cited[], locale: Locale): Promise<Map<string, ReferenceUse[]>> {
  const ids = shown.flatMap(({ updateIds }) => updateIds)
  const updates = await db().update.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      date: true,
      words: {
        where: { publishedAt: { not: null } },
        orderBy: { locale: 'asc' },
        select: { locale: true, slug: true, title: true },
      },
    },
  })
  const byId = new Map(
    updates.flatMap(({ id, date, words }) => {
      const own = withFallback(words, locale)
      return own ? [[id, { date, ...own }] as const] : []
    }),
  )
  return new Map(
    shown.map(({ key, inPetition, inDeliveries, updateIds }) => [
      key,
      [
        ...(inPetition ? (['petition'] as const) : []),
        ...(inDeliveries ? (['deliveries'] as const) : []),
        ...updateIds.flatMap((id) => byId.get(id) ?? []),
      ],
    ]),
  )
}
