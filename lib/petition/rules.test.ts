import { describe, expect, it } from 'vitest'
import { foldPlaces, goalFor, nextVersion, versionName } from '@/lib/petition/rules'

describe('the goal', () => {
  const goals = [1000, 2500]

  it.each([
    [0, { goal: 1000, passed: [], reached: false }],
    [3, { goal: 1000, passed: [], reached: false }],
    [412, { goal: 1000, passed: [], reached: false }],
    [999, { goal: 1000, passed: [], reached: false }],
    [1000, { goal: 2500, passed: [1000], reached: false }],
    [2500, { goal: 2500, passed: [1000, 2500], reached: true }],
    [9999, { goal: 2500, passed: [1000, 2500], reached: true }],
  ])('of %i signatures', (count, expected) => {
    expect(goalFor(count, goals)).toEqual(expected)
  })
})

describe('counts by country', () => {
  it('are rounded down to tens, the largest first', () => {
    const counts = [
      { code: 'MX', count: 19 },
      { code: 'US', count: 123 },
      { code: 'CA', count: 10 },
    ]
    expect(foldPlaces(counts)).toEqual([
      { code: 'US', count: 120 },
      { code: 'CA', count: 10 },
      { code: 'MX', count: 10 },
    ])
  })

  it('fold groups under ten, and show their sum only in tens', () => {
    const small = [9, 8, 5].map((count, index) => ({ code: `A${index}`, count }))
    expect(foldPlaces(small)).toEqual([{ code: 'other', count: 20 }])
    expect(foldPlaces(small.slice(2))).toEqual([])
    expect(foldPlaces([])).toEqual([])
  })

  it('are the same whether somebody named a place with fewer than ten or none', () => {
    const large = [
      { code: 'MX-JAL', count: 34 },
      { code: 'MX-CMX', count: 120 },
    ]
    for (const unknown of [0, 3, 10, 57]) {
      for (let few = 1; few < 10; few++) {
        const told = foldPlaces([...large, { code: 'MX-COL', count: few }], unknown)
        expect(told).toEqual(foldPlaces(large, unknown + few))
        expect(told.map(({ count }) => count % 10).filter((units) => units > 0)).toEqual([])
      }
    }
    expect(foldPlaces(large, 57)).toEqual([
      { code: 'MX-CMX', count: 120 },
      { code: 'MX-JAL', count: 30 },
      { code: 'other', count: 50 },
    ])
  })
})

describe('a text version', () => {
  it.each([
    [null, 'wording', '1'],
    [{ major: 1, minor: 0 }, 'wording', '1.1'],
    [{ major: 1, minor: 9 }, 'wording', '1.10'],
    [{ major: 1, minor: 10 }, 'meaning', '2'],
  ] as const)('after %j, by a change of %s, is named %s', (current, change, name) => {
    expect(versionName(nextVersion(current, change))).toBe(name)
  })
})
