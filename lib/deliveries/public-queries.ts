import { memberCounts, type MemberCounts } from '@/lib/deliveries/member-counts'
import { overlapping } from '@/lib/deliveries/overlaps'
import { ENTRY, entryOf, NEWEST_FIRST } from '@/lib/deliveries/queries'
import { awaitedAnswer, foldLeavings, inOrder } from '@/lib/deliveries/rules'
import { withFallback } from '@/lib/i18n/fallback'
import type { Locale } from '@/lib/i18n/locales'
import { deliveredEntries } from '@/lib/ledger/delivered-entries'
import { db } from '@/lib/platform/db'
import { PUBLISHED, updateText } from '@/lib/updates/queries'

const WORDS = { select: { locale: true, body: true } } as const

const NOBODY: MemberCounts = { versions: [], held: 0, left: 0 }

/** Every delivery as the public reads it, newest first; texts in another language where this one has none. */
export async function publicDeliveries(locale: Locale) {
  const rows = await deliveryRows()
  const made = rows.flatMap(({ id, before }) => (before ? [] : [id]))
  const [members, repeated, entries] = await Promise.all([
    memberCounts(made),
    overlapping(made),
    deliveredEntries(),
  ])
  return Promise.all(
    rows.map(async ({ words, update, manifest, ...row }) => {
      const { responses: listed, ...delivery } = entryOf(row)
      const responses = inOrder(listed)
      const { versions, held, left } = members.get(row.id) ?? NOBODY
      return {
        ...delivery,
        versions,
        overlaps: repeated.has(row.id),
        left: foldLeavings(left),
        erased: row.before ? null : foldLeavings(row.count - held),
        manifest: manifest && Buffer.from(manifest).toString('hex'),
        ledgerIndex: entries.get(row.id) ?? null,
        text: await textIn(locale, words),
        update: (update && withFallback(update.words, locale)) ?? null,
        awaited: awaitedAnswer(delivery, responses),
        responses: await Promise.all(
          responses.map(async (response) => ({ ...response, text: await textIn(locale, response.words) })),
        ),
      }
    }),
  )
}

export type PublicDelivery = Awaited<ReturnType<typeof publicDeliveries>>[number]
export type PublicText = NonNullable<PublicDelivery['text']>

function deliveryRows() {
  return db().delivery.findMany({
    where: { state: 'delivered' },
    orderBy: NEWEST_FIRST,
    select: {
      ...ENTRY,
      method: true,
      manifest: true,
      words: WORDS,
      update: { select: { words: { where: PUBLISHED, select: { locale: true, slug: true, title: true } } } },
      responses: { select: { id: true, kind: true, date: true, office: true, words: WORDS } },
    },
  })
}

async function textIn(locale: Locale, rows: { locale: string; body: string }[]) {
  const written = withFallback(
    rows.filter(({ body }) => body.trim() !== ''),
    locale,
  )
  if (!written) return null
  const { content, references } = await updateText(written.body, [], written.locale)
  return { locale: written.locale, content, references }
}
