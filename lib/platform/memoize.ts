import { LRUCache } from 'lru-cache'

/**
 * A pure function of a text that keeps what it made of the `most` texts that were asked for last, in memory alone: in a storm
 * many bring the same.
 */
export function memoize<Made extends NonNullable<unknown>>(
  make: (text: string) => Made,
  most: number,
): (text: string) => Made {
  const known = new LRUCache<string, Made>({ max: most })
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    known.set(text, made)
    return made
  }
}
