import { isDataError } from '@/lib/platform/db'
import { groupCommit } from '@/lib/platform/group-commit'

/** Looks up at once what is asked for at the same time. Rejects with Overloaded when too much waits. */
export function groupReads<Item, Result>(
  many: (items: Item[]) => Promise<Result[]>,
): (item: Item) => Promise<Result> {
  return groupCommit(many, { maxItems: 128, concurrency: 2, maxQueued: 2_000, isItemError: isDataError })
}
