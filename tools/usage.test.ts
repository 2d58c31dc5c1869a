import { expect, test } from 'vitest'
import { cpuOf, memoryOf, parseStat, parseStatus } from './usage.ts'

test('a line of stat, whatever the name of the process', () => {
  const line = '42 (a (b) c) S 7 42 42 0 -1 4194304 1 2 3 4 10 20 30 40 20 0 1 0 5 6'
  expect(parseStat(line)).toEqual({ pid: 42, parent: 7, ticks: 100 })
  expect(parseStat('')).toBeNull()
})

test('resident memory by kind, in bytes', () => {
  const status = 'VmRSS:\t      60 kB\nRssAnon:\t      10 kB\nRssFile:\t      20 kB\nRssShmem:\t      30 kB\n'
  expect(parseStatus(status)).toEqual({ own: 10_240, files: 20_480, shared: 30_720 })
})

test.runIf(process.platform === 'linux')('this process holds memory and has used time', () => {
  expect(memoryOf([process.pid])).toBeGreaterThan(20 * 2 ** 20)
  expect(cpuOf([process.pid])).toBeGreaterThan(0)
})

test('no processes, no figures', () => {
  expect([cpuOf([]), memoryOf([]), cpuOf([2 ** 30])]).toEqual([null, null, null])
})
