import type { Locale } from '@/lib/i18n/locales'
import { sayMessage } from '@/lib/i18n/message-key'
import { translator } from '@/lib/i18n/translator'

type FieldErrors = Record<string, string[]>

/** For what a visitor posted. */
export function inWords(errors: FieldErrors, locale: Locale): FieldErrors {
  const t = translator(locale, 'errors')
  const entries = Object.entries(errors)
  return Object.fromEntries(
    entries.map(([field, keys]) => [field, keys.map((key) => t(key as Parameters<typeof t>[0]))]),
  )
}

/** For what the staff posted: what a schema says is wrong, in a language. */
export function errorSentence(message: string, locale: Locale): string {
  return sayMessage(message, translator(locale, 'admin.errors'), locale)
}
