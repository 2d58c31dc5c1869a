import { expect, it } from 'vitest'
import { LARGE, SHOWN_BY_GMAIL, sizeWarnings } from '@/lib/mail/rules'

it.each([
  [LARGE, 9_000, []],
  [LARGE + 1, 9_000, ['large']],
  [LARGE + 1, SHOWN_BY_GMAIL + 1, ['large', 'clipped']],
])('a message of %i bytes with %i of HTML is warned of by %j', (whole, html, warnings) => {
  expect(sizeWarnings({ whole, html, pictures: 1 })).toEqual(warnings)
})
