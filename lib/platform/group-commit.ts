type Options = {
  most: number
  atOnce: number
  /** One more is rejected with Overloaded. */
  waiting: number
  /** Whether one item may have caused an error: then the others are retried without it. */
  ofOneItem: (error: unknown) => boolean
}

export class Overloaded extends Error {}

type Waiting<Item, Result> = { item: Item; resolve(result: Result): void; reject(error: unknown): void }

/** Runs single calls in groups (group commit): at once while nothing is running, else together with what gathers meanwhile. */
export function groupCommit<Item, Result>(
  many: (items: Item[]) => Promise<Result[]>,
  { most, atOnce, waiting, ofOneItem }: Options,
): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = []
  let underWay = 0
  let woken = false

  function wake(): void {
    if (woken) return
    woken = true
    setImmediate(() => {
      woken = false
      while (queue.length > 0 && underWay < atOnce) void take(queue.splice(0, most))
    })
  }

  async function take(group: Waiting<Item, Result>[]): Promise<void> {
    underWay += 1
    await settle(group)
    underWay -= 1
    if (queue.length > 0) wake()
  }

  async function settle(group: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await many(group.map(({ item }) => item))
      group.forEach(({ resolve }, index) => resolve(results[index] as Result))
    } catch (error) {
      if (group.length === 1 || !ofOneItem(error)) return group.forEach(({ reject }) => reject(error))
      // Bisects, so that only the bad item fails.
      const middle = Math.ceil(group.length / 2)
      await settle(group.slice(0, middle))
      await settle(group.slice(middle))
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (queue.length >= waiting) return reject(new Overloaded('Too much waits to be written'))
      queue.push({ item, resolve, reject })
      wake()
    })
}
