import type { Root } from 'hast'
import { LRUCache } from 'lru-cache'
import { withFallback } from '@/lib/i18n/fallback'
import type { Locale } from '@/lib/i18n/locales'
import { plainProse } from '@/lib/markdown/plain-prose'
import { changedFields, type FieldChange } from '@/lib/petition/differences'
import { versionName } from '@/lib/petition/rules'
import { wordsOfVersion } from '@/lib/petition/working-copy-queries'
import type { PetitionWords } from '@/lib/petition/working-copy-schema'
import { cacheFor } from '@/lib/platform/cache-for'
import { db } from '@/lib/platform/db'

// Counting all rows by version took 0.2 s for 300,000.
const COUNTED_FOR_MS = 10 * 60_000

export type PublicVersion = {
  name: string
  at: Date
  words: PetitionWords
  /** As typed, so that marks and citations can be compared. */
  reasons: Root
  /** What it did to the version before; null for the first. */
  change: 'wording' | 'meaning' | null
  /** By field, in this language; empty where it changed in another one alone. */
  fields: FieldChange[]
  /** Confirmed signatures, those that retention erased too; at most ten minutes old. */
  signed: number
}

/** Every version of the text, newest first; in another language where this one has no words. */
export async function publicVersions(locale: Locale): Promise<PublicVersion[]> {
  const [rows, signed] = await Promise.all([
    db().textVersion.findMany({
      orderBy: { version: 'asc' },
      include: { words: true, consents: true },
    }),
    signedByVersion('confirmed'),
  ])
  const versions = rows.flatMap((row) => {
    const words = withFallback(wordsOfVersion(row), locale)
    return words ? [{ ...row, words }] : []
  })
  const shown = versions.map((row, index) => {
    const before = versions[index - 1]
    return {
      name: versionName(row),
      at: row.createdAt,
      words: row.words,
      reasons: plainProse(row.words.reasons),
      change: before ? (before.major === row.major ? ('wording' as const) : ('meaning' as const)) : null,
      fields: before ? knownChanges(`${row.id} ${locale}`, before.words, row.words) : [],
      signed: signed.get(row.id) ?? 0,
    }
  })
  return shown.reverse()
}

// Two long texts take up to 300 ms to compare, and versions never change.
const known = new LRUCache<string, FieldChange[]>({ max: 500 })

function knownChanges(key: string, from: PetitionWords, to: PetitionWords): FieldChange[] {
  const before = known.get(key)
  if (before) return before
  const changes = changedFields(from, to)
  known.set(key, changes)
  return changes
}

const signedByVersion = cacheFor(COUNTED_FOR_MS, async (state: 'confirmed'): Promise<Map<number, number>> => {
  const rows = await db().$queryRaw<{ id: number; count: number }[]>`
    SELECT id, sum(count)::int AS count FROM (
      SELECT text_version_id AS id, count(*) FROM signatures WHERE state = ${state}::signature_state GROUP BY 1
      UNION ALL SELECT text_version_id, count FROM erased_signatures
    ) AS counts GROUP BY id`
  return new Map(rows.map(({ id, count }) => [id, count]))
})
