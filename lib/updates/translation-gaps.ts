import type { LanguageGap } from '@/lib/i18n/language-gaps'
import { byLocale, LOCALES, type Locale } from '@/lib/i18n/locales'
import { WORD_FIELDS, type Words, type WorkingCopy } from '@/lib/updates/working-copy'

/** `days` is how much later another language was changed; `unresolved` are dead citations and pictures, as typed. */
export type TranslationGap = LanguageGap<keyof Words> & { days: number; unresolved?: string[] }

type WorkingCopies = Record<Locale, WorkingCopy | null>

const DAY = 24 * 60 * 60_000

/** What each language lacks; it is behind when another was saved at least a whole day later. */
export function translationGaps(
  workingCopies: WorkingCopies,
  unresolved: Partial<Record<Locale, string[]>> = {},
): Record<Locale, TranslationGap> {
  return byLocale((locale) => ({ ...gapOf(workingCopies, locale), unresolved: unresolved[locale] }))
}

function gapOf(workingCopies: WorkingCopies, locale: Locale): TranslationGap {
  const own = workingCopies[locale]
  if (!own) return { begun: false, empty: [], days: 0 }
  const newest = Math.max(...LOCALES.map((each) => workingCopies[each]?.editedAt.getTime() ?? 0))
  return {
    begun: true,
    empty: WORD_FIELDS.filter((field) => !own.words[field]),
    days: Math.floor((newest - own.editedAt.getTime()) / DAY),
  }
}
