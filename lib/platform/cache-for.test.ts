import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cacheFor } from '@/lib/platform/cache-for'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})

afterEach(() => {
  vi.useRealTimers()
})

it('reads once for all who ask, and again when the result is too old', async () => {
  let reads = 0
  const read = cacheFor(1_000, () => Promise.resolve((reads += 1)))
  expect(await Promise.all([read(), read()])).toEqual([1, 1])
  vi.setSystemTime(999)
  expect(await read()).toBe(1)
  vi.setSystemTime(1_000)
  expect(await read()).toBe(2)
})

it('keeps no failure', async () => {
  const results = [Promise.reject(new Error('away')), Promise.resolve('here')]
  const read = cacheFor(1_000, () => results.shift() ?? Promise.resolve('too often'))
  await expect(read()).rejects.toThrow('away')
  expect(await read()).toBe('here')
})
