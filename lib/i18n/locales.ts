export const LOCALES = ['en', 'es'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'en'

/** Whether a value, from an address or a form, is one of the campaign's languages. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** The language of a public path. */
export function localeOfPath(path: string): Locale {
  const named = LOCALES.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`))
  return named ?? DEFAULT_LOCALE
}

/** A public path in a language: English at the path itself, the others under their code (`/es/updates`). */
export function localePath(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}
