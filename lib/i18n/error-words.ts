import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Keys of `messages/`, or words of them, by field. */
type FieldErrors = Record<string, string[]>

/** Errors in words, by field, in the form's language. */
export function inWords(errors: FieldErrors, locale: Locale): FieldErrors {
  const t = translator(locale, 'errors')
  const entries = Object.entries(errors)
  return Object.fromEntries(
    entries.map(([field, keys]) => [field, keys.map((key) => t(key as Parameters<typeof t>[0]))]),
  )
}
