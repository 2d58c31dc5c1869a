import { DEFAULT_LANGUAGE, LANGUAGES } from '@/lib/i18n/languages.mjs'

export type Locale = keyof typeof LANGUAGES
export const LOCALES = Object.keys(LANGUAGES) as readonly Locale[]
export const DEFAULT_LOCALE = DEFAULT_LANGUAGE
/** What the admin area, the mails to its owners and the commands are written in. */
export const STAFF_LOCALE = 'en' satisfies Locale

type Direction = 'ltr' | 'rtl'
export type LanguageAttributes = { lang?: string; dir?: Direction | 'auto' }

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

export function nativeName(locale: Locale): string {
  return LANGUAGES[locale].name
}

export function englishName(locale: Locale): string {
  return LANGUAGES[locale].englishName
}

export function directionOf(locale: Locale): Direction {
  return LANGUAGES[locale].direction
}

/** The attributes of a text within another: none where both are in one language. */
export function languageAttributes(written: Locale, around?: Locale): LanguageAttributes {
  return written === around ? {} : { lang: written, dir: directionOf(written) }
}

/** Such as `es-MX` (BCP 47). */
export function territoryOf(locale: Locale): string {
  return LANGUAGES[locale].territory
}

export function byLocale<Value>(valueIn: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, valueIn(locale)])) as Record<Locale, Value>
}

export function localeOfField(name: string): Locale | null {
  return LOCALES.find((locale) => name.startsWith(`${locale}-`)) ?? null
}

export function localeOfPath(path: string): Locale {
  const named = LOCALES.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`))
  return named ?? DEFAULT_LOCALE
}

/** Without the language's prefix: one path for all languages, or one for each. */
export type PagePath = string | Record<Locale, string>

export function localePath(locale: Locale, path: PagePath): string {
  const own = typeof path === 'string' ? path : path[locale]
  if (locale === DEFAULT_LOCALE) return own
  return own === '/' ? `/${locale}` : `/${locale}${own}`
}

export function pathWithoutLocale(path: string): string {
  const locale = localeOfPath(path)
  return locale === DEFAULT_LOCALE ? path : path.slice(`/${locale}`.length) || '/'
}
