import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cacheFor } from '@/lib/platform/cache-for'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})

afterEach(() => {
  vi.useRealTimers()
})

it('reads once for all who ask, and again for another key or when the result is too old', async () => {
  let reads = 0
  const read = cacheFor(1_000, (day: string) => Promise.resolve(`${day} ${(reads += 1)}`))
  expect(await Promise.all([read('Monday'), read('Monday')])).toEqual(['Monday 1', 'Monday 1'])
  vi.setSystemTime(999)
  expect(await read('Monday')).toBe('Monday 1')
  vi.setSystemTime(1_000)
  expect(await read('Monday')).toBe('Monday 2')
  expect(await read('Tuesday')).toBe('Tuesday 3')
})

it('keeps no failure', async () => {
  const results = [Promise.reject(new Error('away')), Promise.resolve('here')]
  const read = cacheFor(1_000, (_: string) => results.shift() ?? Promise.resolve('too often'))
  await expect(read('Monday')).rejects.toThrow('away')
  expect(await read('Monday')).toBe('here')
})
