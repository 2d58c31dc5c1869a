import { expect, it } from 'vitest'
import { parseRef, writeRef } from '@/lib/arrivals/ref'
import { arrivalByHandout, MOST_HANDOUTS, spelledOut } from '@/lib/handouts/rules'

it.each([0, 1, MOST_HANDOUTS])('an address tells that somebody came by hand-out %i', (number) => {
  const ref = writeRef(arrivalByHandout(number))
  expect(parseRef(ref)).toEqual({ code: null, channel: 'handout', variant: number })
})

it.each([
  ['https://www.example.org/', 'example.org'],
  ['https://example.org/es', 'example.org/es'],
  ['http://localhost:3000/', 'localhost:3000'],
])('%s is spelled out as %s', (address, spelled) => {
  expect(spelledOut(address)).toBe(spelled)
})
