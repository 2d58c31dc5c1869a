import { expect, it } from 'vitest'
import { TurnQueue } from '@/lib/platform/turn-queue'

function works() {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (n: number) => () => {
    begun.push(n)
    return new Promise<number>((resolve) => ends.push(() => resolve(n)))
  }
  return { begun, ends, work }
}

it('does one after the other, in the order in which they came, one that fails included', async () => {
  const queue = new TurnQueue()
  const done: string[] = []
  const work = (name: string) => async () => void done.push(name)
  const failing = async () => {
    await work('first')()
    throw new Error('no')
  }
  const first = expect(queue.run(failing)).rejects.toThrow('no')
  const [second, third] = [queue.run(work('second')), queue.run(work('third'))]
  await Promise.all([first, second, third])
  expect(done).toEqual(['first', 'second', 'third'])
  expect(queue.isIdle).toBe(true)
})

it('does so many at once, lets so many wait, and refuses the next', async () => {
  const { begun, ends, work } = works()
  const queue = new TurnQueue({ atOnce: 2, waiting: 1 })
  const all = [1, 2, 3].map((n) => queue.run(work(n)))
  await Promise.resolve()
  expect([begun, queue.isFull, queue.isIdle]).toEqual([[1, 2], true, false])
  await expect(queue.run(work(4))).rejects.toThrow('Too many wait')
  ends[1]?.()
  await expect.poll(() => begun).toEqual([1, 2, 3])
  expect(queue.isFull).toBe(false)
  for (const end of ends) end()
  expect(await Promise.all(all)).toEqual([1, 2, 3])
  expect(queue.isIdle).toBe(true)
})
