import { expect, it } from 'vitest'
import { placeOf } from '@/lib/signatures/place'

it('writes a place in one line, as far as it is known', () => {
  const texan = { country: 'US', region: 'US-TX', postcode: '73301', comment: 'Basta' }
  expect(placeOf(texan, 'en')).toBe('Texas, 73301, United States')
  expect(placeOf({ country: 'US', region: 'N. Y.' }, 'es')).toBe('N. Y., Estados Unidos')
  expect(placeOf({ country: 'US', region: 'US-NY' }, 'es')).toBe('Nueva York, Estados Unidos')
  expect(placeOf({ country: 'NO', region: null }, 'en')).toBe('Norway')
  expect(placeOf({ country: 'IL', region: 'חיפה' }, 'en')).toBe('\u2068חיפה\u2069, Israel')
})
