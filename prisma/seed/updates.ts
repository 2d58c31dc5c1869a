import type { DateAndSlug, UpdateWordsInput } from '@/lib/updates/schema'
import { seededLanguages } from '@/prisma/seed/words/index'

export type SeededUpdate = DateAndSlug & {
  words: UpdateWordsInput[]
  /** Keys in order. */
  references: string[]
}

const UPDATES: Omit<SeededUpdate, 'words'>[] = [
  {
    slug: 'your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico',
    date: '2017-12',
    references: ['guardian-2017', 'afsc-violence', 'columbia-internal-security'],
  },
  {
    slug: 'a-bill-would-give-control-of-gun-exports-back-to-state',
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
  return UPDATES.map((update) => ({ ...update, words: wordsOf(update.slug) }))
}

function wordsOf(slug: string): UpdateWordsInput[] {
  return seededLanguages().flatMap(({ locale, updates }) => {
    const words = updates[slug]
    return words ? [{ locale, ...words }] : []
  })
}
