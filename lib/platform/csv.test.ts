import { expect, it } from 'vitest'
import { csvLine } from '@/lib/platform/csv'

it('writes texts, numbers, booleans, dates and nothing', () => {
  const cells = ['Ana Pérez', 3, true, new Date('2026-11-24T10:00:00Z'), null, '', -1]
  expect(csvLine(cells)).toBe('"Ana Pérez",3,true,2026-11-24T10:00:00.000Z,,,-1\r\n')
})

it('leaves the program’s own words as they are', () => {
  expect(csvLine(['2026-11-24', '2026-11-24'], new Set([0]))).toBe('2026-11-24,"\'2026-11-24"\r\n')
})

it('quotes what would break a cell or a line', () => {
  expect(csvLine(['a,b', 'say "so"', 'two\nlines', 'plain'])).toBe(
    '"a,b","say ""so""","two\nlines","plain"\r\n',
  )
})

it.each([
  ...['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '＋1', '－1', '＠x', '#N/A', '\tx', '\rx', '\nx', ';x'],
  ...[
    '01234',
    '90210',
    '1E5',
    '1e5',
    '2-3',
    '1/2/2020',
    '2020-01-02',
    '12:30',
    '50%',
    '$5',
    '(5)',
    '1,5',
    '½',
    '٣',
    '２',
  ],
  ...['May 5', '2 Jan', '15 de mayo de 2020', '12am', 'TRUE', 'Falso', '1 000', 'SW1A 1AA', "'quoted'"],
])('has every spreadsheet read %j as a text', (text) => {
  expect(csvLine([text])).toBe(`"'${text}"\r\n`)
})

it.each([
  ['a;=1 a', "a;'=1 a"],
  ['a\t=1', "a\t'=1"],
  ['a\n=1+1', "a\n'=1+1"],
  ['a\r\n-1', "a\r\n'-1"],
  ['Plan; 2-3;b', "Plan;' 2-3;b"],
])('and %j where another separator would split it', (text, guarded) => {
  expect(csvLine([text])).toBe(`"${guarded}"\r\n`)
})

it.each([
  'a=b',
  'ana1@example.org',
  'Smith-Jones',
  'x@y',
  'Trueman',
  "O'Brien",
  'We were 700 in front of the senate on a Friday of March',
  '1. One more word than that\n2. Two more words than that',
])('leaves %j alone, which is a text to all of them', (text) => {
  expect(csvLine([text])).toBe(`"${text}"\r\n`)
})
