import { expect, it } from 'vitest'
import { placeOf } from '@/lib/signatures/rules'

it('writes a place in one line, as far as it is known', () => {
  expect(placeOf({ region: 'Texas', postcode: '73301', comment: 'Basta' }, 'United States')).toBe(
    'Texas, 73301, United States',
  )
  expect(placeOf({ region: null }, 'Norway')).toBe('Norway')
  expect(placeOf({ region: 'חיפה' }, 'Israel')).toBe('\u2068חיפה\u2069, Israel')
})
