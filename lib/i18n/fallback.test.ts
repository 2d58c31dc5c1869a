import { expect, it } from 'vitest'
import { withFallback } from '@/lib/i18n/fallback'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/i18n/locales'

const [other = DEFAULT_LOCALE]: Locale[] = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE)
const rows = (...locales: string[]) => locales.map((locale) => ({ locale }))

it.each<[string, { locale: string }[], Locale, Locale]>([
  ['the language asked for', rows(DEFAULT_LOCALE, other), other, other],
  ['else the default one', rows('tlh', DEFAULT_LOCALE), other, DEFAULT_LOCALE],
  ['else any that the site speaks', rows('tlh', other), DEFAULT_LOCALE, other],
])('a text is shown in %s', (_says, found, asked, shown) => {
  expect(withFallback(found, asked)?.locale).toBe(shown)
})

it('a text in no language of the site is not shown', () => {
  expect(withFallback(rows('tlh'), DEFAULT_LOCALE)).toBeUndefined()
})
