type Options = {
  maxItems: number
  concurrency: number
  maxQueued: number
  isItemError: (error: unknown) => boolean
}

export class Overloaded extends Error {}

type Waiting<Item, Result> = { item: Item; resolve(result: Result): void; reject(error: unknown): void }

/** Runs calls in groups: at once when idle, else with those gathered meanwhile. Rejects with Overloaded when full. */
export function groupCommit<Item, Result>(
  many: (items: Item[]) => Promise<Result[]>,
  { maxItems, concurrency, maxQueued, isItemError }: Options,
): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = []
  let running = 0
  let scheduled = false

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      while (queue.length > 0 && running < concurrency) void runGroup(queue.splice(0, maxItems))
    })
  }

  async function runGroup(group: Waiting<Item, Result>[]): Promise<void> {
    running += 1
    await settle(group)
    running -= 1
    if (queue.length > 0) schedule()
  }

  async function settle(group: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await many(group.map(({ item }) => item))
      group.forEach(({ resolve }, index) => resolve(results[index] as Result))
    } catch (error) {
      if (group.length === 1 || !isItemError(error)) return group.forEach(({ reject }) => reject(error))
      // Bisects, so that only the bad item fails.
      const middle = Math.ceil(group.length / 2)
      await settle(group.slice(0, middle))
      await settle(group.slice(middle))
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (queue.length >= maxQueued) return reject(new Overloaded('Too much waits to be written'))
      queue.push({ item, resolve, reject })
      schedule()
    })
}
