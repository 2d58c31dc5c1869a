import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { en } from '@/prisma/seed/words/en'
import { es } from '@/prisma/seed/words/es'
import type { SeedWords } from '@/prisma/seed/words/seed-words'

// A language may be missing: its pages then show another one's texts.
const WORDS: Partial<Record<Locale, () => SeedWords>> = { en, es }

export type SeededLanguage = SeedWords & { locale: Locale }

export function seededLanguages(): SeededLanguage[] {
  return LOCALES.flatMap((locale) => {
    const words = WORDS[locale]
    return words ? [{ locale, ...words() }] : []
  })
}
