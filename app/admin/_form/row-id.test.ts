import { expect, it } from 'vitest'
import { rowId } from '@/app/admin/_form/row-id'

it('is read from decimal digits alone, so that each row has one address', () => {
  expect(['1', '20', '2147483647'].map((text) => rowId.parse(text))).toEqual([1, 20, 2_147_483_647])
  for (const text of [
    '',
    '0',
    '02',
    '1e0',
    '0x2',
    '+1',
    '-1',
    '1.0',
    ' 1',
    '1 ',
    '2147483648',
    '99999999999',
  ])
    expect(rowId.safeParse(text).success, text).toBe(false)
  expect(rowId.safeParse(['1']).success).toBe(false)
})
