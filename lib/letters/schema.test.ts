import { expect, it } from 'vitest'
import { letterTo, postedLetter } from '@/lib/letters/schema'

it('those to write to are addresses, each once', () => {
  expect(letterTo.parse('a@example.org, b@example.org\na@example.org')).toEqual([
    'a@example.org',
    'b@example.org',
  ])
  expect(letterTo.parse('')).toEqual([])
  for (const typed of ['a@example', 'Desk <a@example.org>', 'a@example.org?bcc=b@example.org'])
    expect(letterTo.safeParse(typed).success, typed).toBe(false)
})

it('a posted letter keeps its lines, and its subject is one', () => {
  expect(postedLetter.parse({ subject: ' A  b ', text: 'One\r\nTwo', locale: 'es' })).toEqual({
    subject: 'A b',
    text: 'One\nTwo',
    locale: 'es',
  })
  for (const fields of [
    { subject: 'x'.repeat(201) },
    { text: 'x'.repeat(5_001) },
    { subject: 'a\u0000' },
    { text: 1 },
  ])
    expect(postedLetter.safeParse({ subject: '', text: '', ...fields }).success).toBe(false)
})
