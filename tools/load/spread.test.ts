import { expect, test } from 'vitest'
import { weightedCycle } from './spread.ts'

test('every part has its share, and no part comes all at once', () => {
  const turns = weightedCycle([80, 15, 5])
  expect([0, 1, 2].map((part) => turns.filter((turn) => turn === part).length)).toEqual([80, 15, 5])
  const signing = turns.flatMap((turn, index) => (turn === 1 ? [index] : []))
  const apart = signing.slice(1).map((index, before) => index - (signing[before] ?? 0))
  expect(Math.max(...apart)).toBeLessThanOrEqual(9)
  expect(weightedCycle([100])).toEqual(Array(100).fill(0))
})
