import { expect, it } from 'vitest'
import { z } from 'zod'
import { errorSentence } from '@/lib/i18n/error-words'
import { plainErrorMap } from '@/lib/text/error-map'
import { readWholeNumber, wholeNumber } from '@/lib/text/whole-number'

it.each(['25500', '25,500', '25.500', '25 500', '25\u00A0500', '25\u202F500', '25’500', ' 25500 '])(
  'reads %j as people mean it',
  (typed) => expect(readWholeNumber(typed)).toBe(25_500),
)

it('reads millions, and a thousand however it is marked', () => {
  expect(['1,000,000', '1.000.000', '1 000 000'].map(readWholeNumber)).toEqual([1e6, 1e6, 1e6])
  expect(['1,000', '1.000', '1 000'].map(readWholeNumber)).toEqual([1000, 1000, 1000])
})

it.each([
  '',
  'abc',
  '-5',
  '1e3',
  '0x10',
  '1,5',
  '10,50',
  '1.000,50',
  '1,000.000',
  '20, 25,500',
  '1,0000',
  '٢٠',
])('reads %j as nothing', (typed) => expect(readWholeNumber(typed)).toBeNull())

it('says what is wrong in words', () => {
  const said = (typed: string) => wholeNumber(1, 1000).safeParse(typed).error?.issues[0]?.message ?? ''
  expect(['', 'abc', '-5', '1,5', '0', '2000'].map((typed) => errorSentence(said(typed), 'en'))).toEqual([
    'Write a number.',
    'Write a whole number, such as 25500 or 25,500.',
    'Write a whole number, such as 25500 or 25,500.',
    '“1,5” can be read in more than one way. Write one whole number, such as 25500 or 25,500.',
    'Write at least 1.',
    'Write at most 1,000.',
  ])
})

it('the validator’s own words reach nobody', () => {
  const schema = z.object({
    text: z.string(),
    short: z.string().max(3),
    long: z.string().min(5),
    some: z.string().min(1),
    number: z.coerce.number(),
    small: z.coerce.number().int().max(5),
    one: z.enum(['a', 'b']),
    id: z.uuid(),
    moment: z.iso.datetime(),
    kind: z.discriminatedUnion('is', [z.object({ is: z.literal('x') })]),
  })
  const typed = {
    short: 'abcd',
    long: 'a',
    some: '',
    number: 'x',
    small: 9,
    one: 'c',
    id: '1',
    moment: '1',
    kind: {},
  }
  const said =
    schema.safeParse(typed, { error: plainErrorMap }).error?.issues.map(({ message }) => message) ?? []
  expect(said).toHaveLength(10)
  for (const message of said) expect(errorSentence(message, 'en')).toMatch(/^[A-Z][a-z ]+.*\.$/)
})
