import { expect, test } from 'vitest'
import { figure, table } from './table.ts'

test('columns are as wide as their widest cell, figures to the right', () => {
  expect(
    table(
      ['case', 'req/s'],
      [
        ['a page', '9'],
        ['x', '12,345'],
      ],
    ),
  ).toBe(['case     req/s', '──────  ──────', 'a page       9', 'x       12,345'].join('\n'))
})

test('figures as people read them', () => {
  expect([figure(1234.5), figure(0.1234, 2), figure(null)]).toEqual(['1,235', '0.12', '–'])
})
