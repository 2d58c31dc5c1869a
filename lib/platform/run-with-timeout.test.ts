import { expect, it, vi } from 'vitest'
import { runWithTimeout } from '@/lib/platform/run-with-timeout'

it('stops what takes longer, and goes on afterwards', () => {
  let turns = 0
  const endless = () => {
    for (;;) turns += 1
  }
  expect(runWithTimeout(endless, 50)).toBeNull()
  const stopped = turns
  expect(stopped).toBeGreaterThan(0)
  expect(runWithTimeout(() => ['made'], 1_000)).toEqual(['made'])
  expect(turns).toBe(stopped)
})

it('retries where the machine was starved', () => {
  let times = 0
  const usage = vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 1_000, system: 0 })
  const slowAtFirst = () => {
    times += 1
    const until = performance.now() + (times === 1 ? 10_000 : 0)
    while (performance.now() < until);
    return 'made'
  }
  expect(runWithTimeout(slowAtFirst, 50)).toBe('made')
  expect(times).toBe(2)
  usage.mockRestore()
})

it('lets errors through', () => {
  expect(() =>
    runWithTimeout(() => {
      throw new RangeError('deep')
    }, 1_000),
  ).toThrow('deep')
})
