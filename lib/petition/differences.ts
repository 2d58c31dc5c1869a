import { LOCALES, type Locale } from '@/lib/i18n/locales'
import type { PetitionWords } from '@/lib/petition/working-copy-schema'
import { difference, type Part } from '@/lib/text/difference'

const PETITION_FIELDS = ['salutation', 'title', 'target', 'demand', 'reasons', 'consent'] as const

export type FieldChange = { field: (typeof PETITION_FIELDS)[number]; parts: Part[] }

/** Changes in one language, in the order of the form. */
export function changedFields(from: PetitionWords | undefined, to: PetitionWords | undefined): FieldChange[] {
  return PETITION_FIELDS.filter((name) => textOf(from, name) !== textOf(to, name)).map((field) => ({
    field,
    parts: difference(textOf(from, field), textOf(to, field)),
  }))
}

export type PetitionChange = { field: string; lang: Locale; parts: Part[] }

/** Changes in all languages, named as in the form (`es-title`). */
export function petitionChanges(
  from: readonly PetitionWords[],
  to: readonly PetitionWords[],
): PetitionChange[] {
  return LOCALES.flatMap((locale) =>
    changedFields(inLocale(from, locale), inLocale(to, locale)).map(({ field, parts }) => ({
      ...{ field: `${locale}-${field}`, lang: locale, parts },
    })),
  )
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

function textOf(words: PetitionWords | undefined, name: FieldChange['field']): string {
  return words?.[name] ?? ''
}
