import { randomFillSync } from 'node:crypto'

// Drawn in bulk, since each draw is a system call.
const pool = Buffer.alloc(16 * 1024)
let used = pool.length

/** At most 16 kB. */
export function randomBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return Buffer.from(pool.subarray(used, (used += count)))
}
