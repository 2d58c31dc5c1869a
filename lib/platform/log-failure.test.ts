import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { logFailure } from '@/lib/platform/log-failure'

let lines: string[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  lines = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('names a failure by its kind and code, never by its words', () => {
  logFailure('A visit', Object.assign(new Error('of ana@example.org'), { code: 'ECONNREFUSED' }))
  logFailure('A visit', Object.assign(new Error('no room'), { code: '53100' }))
  expect(lines).toEqual([
    'A visit failed: Error ECONNREFUSED',
    'A visit failed: Error 53100 (the disk of the database is full)',
  ])
})

it('logs a repeated failure once in ten seconds, with its count', () => {
  const outage = Object.assign(new Error('away'), { code: '57P03' })
  for (let visit = 0; visit < 1_000; visit++) logFailure('A storm', outage)
  expect(lines).toEqual(['A storm failed: Error 57P03'])
  vi.advanceTimersByTime(10_000)
  logFailure('A storm', outage)
  expect(lines).toEqual(['A storm failed: Error 57P03', 'A storm failed: Error 57P03, 1000 times'])
})
