import { afterEach, expect, it, vi } from 'vitest'
import { newId } from '@/lib/signatures/new-id'
import { uuid7Floor } from '@/lib/signatures/uuid7-floor'

afterEach(() => vi.useRealTimers())

it.each(['2026-11-30T12:00:00Z', '2031-01-01T00:00:00Z', '2026-11-30T12:00:01Z'])(
  'an id holds the moment of %s, whatever moments ids held before',
  (moment) => {
    vi.useFakeTimers({ now: new Date(moment) })
    const id = newId()
    expect(id >= uuid7Floor(new Date(moment))).toBe(true)
    expect(id < uuid7Floor(new Date(Date.parse(moment) + 1))).toBe(true)
  },
)

it('no two ids are the same, of one millisecond either', () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00Z') })
  expect(new Set(Array.from({ length: 10_000 }, newId)).size).toBe(10_000)
})
