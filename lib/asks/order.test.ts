import { expect, it } from 'vitest'
import { AFTER_SIGNING, askAfter, FIRST_ASK, isAfterSigning } from '@/lib/asks/order'

it('leads from the first ask through each to the last', () => {
  const seen = [FIRST_ASK]
  for (let ask = askAfter(FIRST_ASK); ask; ask = askAfter(ask)) seen.push(ask)
  expect(seen).toEqual(AFTER_SIGNING)
  expect(seen[0]).toBe('share')
})

it.each(['', 'Share', 'toString', 'sign'])('knows no ask named %j', (name) => {
  expect(isAfterSigning(name)).toBe(false)
})
