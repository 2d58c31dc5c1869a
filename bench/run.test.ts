import { expect, test } from 'vitest'
import type { CaseResult } from './case.ts'
import { medianResult } from './run.ts'

const result = (requests: number, problems: string[] = []): CaseResult => ({
  load: { requests, seconds: 5, p50: 1, p99: 2, cpu: 1, outcomes: [] },
  cpu: { site: null, database: null, load: 0 },
  memory: { site: null, database: null },
  verified: '',
  problems,
})

test('the round of medianResult speed counts, with the problems of all rounds', () => {
  const rounds = [result(900), result(100, ['one was lost']), result(500)]
  expect(medianResult(rounds)).toMatchObject({ load: { requests: 500 }, problems: ['one was lost'] })
  expect(medianResult([result(3), result(9)]).load.requests).toBe(3)
  expect(() => medianResult([])).toThrow('Nothing')
})
