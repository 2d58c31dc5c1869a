type Options = {
  /** The most items of one call. */
  most: number
  /** The most calls under way at once; whatever comes meanwhile waits for the next. */
  atOnce: number
  /** The most items that wait; one more is refused with Overloaded. */
  waiting: number
  /** Whether an error may be the fault of a single item: then the others are tried without it. */
  ofOneItem: (error: unknown) => boolean
}

/** More waits than can be answered in good time. */
export class Overloaded extends Error {}

type Waiting<Item, Result> = { item: Item; resolve(result: Result): void; reject(error: unknown): void }

/**
 * Group commit: makes one verb of many out of calls for one each. An item that comes while nothing is under way goes at
 * once; under load they gather while a call is under way. Each call resolves with its own result once its group is done.
 */
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
      // Halves: the one that fails is found in a few steps, and fails alone.
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
