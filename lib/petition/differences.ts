import { LOCALES, type Locale } from '@/lib/i18n/locales'
import type { PetitionWords } from '@/lib/petition/working-copy-schema'
import { difference, type Part } from '@/lib/text/difference'

const PETITION_FIELDS = ['salutation', 'title', 'target', 'demand', 'reasons', 'consent'] as const

export type PetitionChange = { field: string; lang: Locale; parts: Part[] }

/** Changes by field, named as in the form (`es-title`). */
export function petitionChanges(
  from: readonly PetitionWords[],
  to: readonly PetitionWords[],
): PetitionChange[] {
  return LOCALES.flatMap((locale) => {
    const [before, after] = [inLocale(from, locale), inLocale(to, locale)]
    return PETITION_FIELDS.filter((name) => textOf(before, name) !== textOf(after, name)).map((name) => ({
      field: `${locale}-${name}`,
      lang: locale,
      parts: difference(textOf(before, name), textOf(after, name)),
    }))
  })
}

export function unchangedLanguages(from: readonly PetitionWords[], to: readonly PetitionWords[]): Locale[] {
  return LOCALES.filter((locale) =>
    PETITION_FIELDS.every(
      (name) => textOf(inLocale(from, locale), name) === textOf(inLocale(to, locale), name),
    ),
  )
}

function inLocale(words: readonly PetitionWords[], locale: Locale): PetitionWords | undefined {
  return words.find((row) => row.locale === locale)
}

function textOf(words: PetitionWords | undefined, name: (typeof PETITION_FIELDS)[number]): string {
  return words?.[name] ?? ''
}
