import { expect, it } from 'vitest'
import { errorSentence } from '@/lib/i18n/error-words'
import { LOCALES } from '@/lib/i18n/locales'
import { messageKey, type ErrorKey } from '@/lib/i18n/message-key'
import { MESSAGES } from '@/lib/i18n/messages'

it('is said in each language, its numbers and dates written out', () => {
  const longest = messageKey('longest', { max: 4_000 })
  expect(errorSentence(longest, 'en')).toBe('Write at most 4,000 characters.')
  expect(errorSentence(messageKey('longest', { max: 1 }), 'es')).toBe('Escribe como máximo 1 carácter.')
  const between = messageKey('date.between', { first: { date: '1900' }, last: { date: '2026-12-01' } })
  expect(errorSentence(between, 'en')).toBe('Write a date from 1900 to December 1, 2026.')
  expect(errorSentence(between, 'es')).toBe('Escribe una fecha entre 1900 y 1 de diciembre de 2026.')
})

it('takes what was typed as it is', () => {
  const typed = 'a "b" {c} admin.errors.unknown\n<d>'
  const message = messageKey('ambiguousNumber', { typed })
  expect(errorSentence(message, 'en')).toContain(`“${typed}” can be read`)
})

it('leaves alone what is in words already', () => {
  expect(errorSentence('Another reference has this key.', 'es')).toBe('Another reference has this key.')
})

it.each(LOCALES)('every message in %s can be said', (locale) => {
  const values = {
    max: 2,
    min: 2,
    most: 2,
    n: 2,
    numbers: '2, 3',
    name: 'x',
    line: 'x',
    typed: 'x',
    first: { date: '2017' },
    last: { date: '2018' },
  }
  for (const key of keysOf(MESSAGES[locale].admin.errors))
    expect(errorSentence(messageKey(key as ErrorKey, values), locale)).not.toContain(`errors.${key}`)
})

function keysOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  )
}
