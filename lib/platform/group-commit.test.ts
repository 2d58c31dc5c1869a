import { expect, it } from 'vitest'
import { groupCommit, Overloaded } from './group-commit.ts'

const options = {
  maxItems: 4,
  concurrency: 1,
  maxQueued: 8,
  isItemError: (error: unknown) => error === 'bad item',
}

it('sends the first at once and gathers the others while it is under way, each with its own result', async () => {
  const groups: number[][] = []
  const double = groupCommit(async (items: number[]) => {
    groups.push(items)
    await Promise.resolve()
    return items.map((item) => item * 2)
  }, options)
  const first = double(0)
  await new Promise(setImmediate)
  const others = [1, 2, 3, 4, 5].map((item) => double(item))
  expect(await Promise.all([first, ...others])).toEqual([0, 2, 4, 6, 8, 10])
  expect(groups).toEqual([[0], [1, 2, 3, 4], [5]])
})

it('rejects a bad item alone', async () => {
  const check = groupCommit(async (items: number[]) => {
    if (items.includes(3)) throw 'bad item'
    return items
  }, options)
  const results = await Promise.allSettled([1, 2, 3, 4].map((item) => check(item)))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})

it('rejects the whole group, once, when the error is not an item’s', async () => {
  let calls = 0
  const fail = groupCommit(async (_items: number[]): Promise<number[]> => {
    calls += 1
    throw new Error('away')
  }, options)
  const results = await Promise.allSettled([1, 2, 3].map((item) => fail(item)))
  expect(results.every(({ status }) => status === 'rejected')).toBe(true)
  expect(calls).toBe(1)
})

it('rejects items over the queue limit at once', async () => {
  const slow = groupCommit(async (items: number[]) => items, options)
  const results = await Promise.allSettled(Array.from({ length: 10 }, (_, item) => slow(item)))
  const refused = results.filter((result) => result.status === 'rejected')
  expect(refused.map(({ reason }) => reason)).toEqual([expect.any(Overloaded), expect.any(Overloaded)])
})
