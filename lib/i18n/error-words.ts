import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type FieldErrors = Record<string, string[]>

export function inWords(errors: FieldErrors, locale: Locale): FieldErrors {
  const t = translator(locale, 'errors')
  const entries = Object.entries(errors)
  return Object.fromEntries(
    entries.map(([field, keys]) => [field, keys.map((key) => t(key as Parameters<typeof t>[0]))]),
  )
}
