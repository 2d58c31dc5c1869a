import { LOCALES, type Locale } from '@/lib/i18n/locales'
import type { Held, Words } from '@/lib/updates/held'

/**
 * What a language lacks that an update has in another: all of it, fields, or what was changed there `days` later; and what
 * its text cites or shows in vain, as it was typed.
 */
export type Lack = { begun: boolean; empty: (keyof Words)[]; days: number; unresolved?: string[] }

const FIELDS = ['title', 'byline', 'summary', 'body'] as const
const DAY = 24 * 60 * 60_000

/** What each language lacks. A language is behind when another was saved at least a whole day later. */
export function lacking(
  held: Record<Locale, Held | null>,
  unresolved: Partial<Record<Locale, string[]>> = {},
): Record<Locale, Lack> {
  return {
    en: { ...lackOf(held, 'en'), unresolved: unresolved.en },
    es: { ...lackOf(held, 'es'), unresolved: unresolved.es },
  }
}

function lackOf(held: Record<Locale, Held | null>, locale: Locale): Lack {
  const own = held[locale]
  if (!own) return { begun: false, empty: [], days: 0 }
  const newest = Math.max(...LOCALES.map((each) => held[each]?.editedAt.getTime() ?? 0))
  return {
    begun: true,
    empty: FIELDS.filter((field) => !own.words[field]),
    days: Math.floor((newest - own.editedAt.getTime()) / DAY),
  }
}
