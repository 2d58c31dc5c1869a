/**
 * A pure function of a text that keeps what it made of the last texts, in memory alone, and begins anew after `most` of them:
 * in a storm many bring the same.
 */
export function memoize<Made>(make: (text: string) => Made, most: number): (text: string) => Made {
  const known = new Map<string, Made>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}
