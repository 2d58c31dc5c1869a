import { expect, it } from 'vitest'
import { csvLine } from '@/lib/csv'

it('writes texts, numbers, choices, moments and nothing', () => {
  const cells = ['Ana Pérez', 3, true, new Date('2026-11-24T10:00:00Z'), null, '']
  expect(csvLine(cells)).toBe('Ana Pérez,3,true,2026-11-24T10:00:00.000Z,,\r\n')
})

it('quotes what would break a cell or a line', () => {
  expect(csvLine(['a,b', 'say "so"', 'two\nlines', 'plain'])).toBe(
    '"a,b","say ""so""","two\nlines",plain\r\n',
  )
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
  'lets no spreadsheet run %j',
  (text) => {
    expect(csvLine([text]).replaceAll('"', '').startsWith(`'${text}`)).toBe(true)
  },
)

it('leaves the same characters alone where they begin nothing, and numbers that are numbers', () => {
  expect(csvLine(['a=1', 'Smith-Jones', 'x@y', -1])).toBe('a=1,Smith-Jones,x@y,-1\r\n')
})
