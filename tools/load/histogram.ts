// Steps per power of two: an error of at most 1/64.
const STEPS = 64
const STEP_BITS = 6
const HIGHEST_MICROSECONDS = 2 ** 31 - 1

/** Exponential buckets, accurate to 1.6 %. */
export class Histogram {
  count = 0
  private readonly counts = new Uint32Array((32 - STEP_BITS) * STEPS)

  add(milliseconds: number): void {
    const index = indexOf(Math.round(milliseconds * 1_000))
    this.counts[index] = (this.counts[index] ?? 0) + 1
    this.count += 1
  }

  /** In ms for a share from 0 to 1; 0 when empty. */
  percentile(share: number): number {
    let left = Math.max(1, Math.ceil(this.count * share))
    if (this.count === 0) return 0
    for (const [index, count] of this.counts.entries()) {
      left -= count
      if (left <= 0) return middleOf(index) / 1_000
    }
    return HIGHEST_MICROSECONDS / 1_000
  }
}

function indexOf(microseconds: number): number {
  const value = Math.min(Math.max(microseconds, 0), HIGHEST_MICROSECONDS)
  if (value < STEPS) return value
  const shift = 31 - Math.clz32(value) - STEP_BITS
  return shift * STEPS + (value >>> shift)
}

function middleOf(index: number): number {
  if (index < 2 * STEPS) return index
  const shift = Math.floor(index / STEPS) - 1
  const lowest = (index - shift * STEPS) * 2 ** shift
  return lowest + (2 ** shift - 1) / 2
}
