import { byLocale, type Locale } from '@/lib/i18n/locales'

/** `begun` is false where a language has nothing of what another one has. */
export type LanguageGap<Field extends string = string> = { begun: boolean; empty: Field[] }

/** By language, the fields that are written in another one and not in this; a language's row may be missing. */
export function languageGaps<Field extends string>(
  rows: readonly ({ locale: string } & Record<Field, string>)[],
  fields: readonly Field[],
): Record<Locale, LanguageGap<Field>> {
  const written = fields.filter((field) => rows.some((row) => isWritten(row[field])))
  return byLocale((locale) => {
    const own = rows.find((row) => row.locale === locale)
    const empty = written.filter((field) => !isWritten(own?.[field]))
    return { begun: written.length === 0 || empty.length < written.length, empty }
  })
}

function isWritten(text: string | undefined): boolean {
  return Boolean(text?.trim())
}
