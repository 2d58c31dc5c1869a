import { expect, it } from 'vitest'
import { preferredLocale } from '@/lib/i18n/accept-language'

it.each([
  [null, 'en'],
  ['', 'en'],
  ['es', 'es'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['tlh, en;q=0.5, es;q=0.7', 'es'],
  ['tlh, vo', 'en'],
  ['es;q=0, en', 'en'],
  [';;;,q=', 'en'],
])('%s asks for %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})
