import { LRUCache } from 'lru-cache'

/** Keeps results for the `most` texts used last, in memory only: under load many requests bring the same text. */
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
