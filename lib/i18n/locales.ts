import { DEFAULT_LANGUAGE, LANGUAGES } from '@/lib/i18n/languages.mjs'

export type Locale = keyof typeof LANGUAGES
export const LOCALES = Object.keys(LANGUAGES) as readonly Locale[]
export const DEFAULT_LOCALE: Locale = DEFAULT_LANGUAGE

/** Whether a value, from an address or a form, is one of the campaign's languages. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** What a language calls itself. */
export function nativeName(locale: Locale): string {
  return LANGUAGES[locale].name
}

/** What English calls a language. */
export function englishName(locale: Locale): string {
  return LANGUAGES[locale].englishName
}

/** The direction in which a language is written, for `dir`. */
export function directionOf(locale: Locale): string {
  return LANGUAGES[locale].direction
}

/** A language as it is written in most of its readers' country, such as `es-MX` (BCP 47). */
export function territoryOf(locale: Locale): string {
  return LANGUAGES[locale].territory
}

/** One value a language. */
export function byLocale<Value>(valueIn: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, valueIn(locale)])) as Record<Locale, Value>
}

/** The language that the name of a form's field begins with, such as `es-title`; null when it belongs to none. */
export function localeOfField(name: string): Locale | null {
  return LOCALES.find((locale) => name.startsWith(`${locale}-`)) ?? null
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

/** The path in English of a public path in any language: what `localePath` made it of. */
export function pathWithoutLocale(path: string): string {
  const locale = localeOfPath(path)
  return locale === DEFAULT_LOCALE ? path : path.slice(`/${locale}`.length) || '/'
}
