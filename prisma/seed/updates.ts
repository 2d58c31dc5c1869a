import type { Locale } from '@/lib/i18n/locales'
import { seededLanguages } from '@/prisma/seed/words/index'
import type { SeededUpdateName, SeededUpdateWords } from '@/prisma/seed/words/seed-words'

export type SeededUpdate = {
  date: string
  words: (SeededUpdateWords & { locale: Locale })[]
  /** Keys in order. */
  references: string[]
}

const UPDATES: (Omit<SeededUpdate, 'words'> & { name: SeededUpdateName })[] = [
  {
    name: 'delivered',
    date: '2017-12',
    references: ['guardian-2017', 'afsc-violence', 'columbia-internal-security'],
  },
  {
    name: 'armas-act',
    date: '2025-12-16',
    references: [
      'armas-act',
      'columbia-internal-security',
      'thompson-hine-2020',
      'bis-2025',
      'gao-2021',
      'letter-2021',
      'smith-wesson-2025',
    ],
  },
]

export function updates(): SeededUpdate[] {
  return UPDATES.map(({ name, ...update }) => ({ ...update, words: wordsOf(name) }))
}

function wordsOf(name: SeededUpdateName): SeededUpdate['words'] {
  return seededLanguages().map(({ locale, updates }) => ({ locale, ...updates[name] }))
}
