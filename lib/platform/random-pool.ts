import { randomFillSync } from 'node:crypto'

// Drawn in bulk, since each draw is a system call.
const pool = Buffer.alloc(16 * 1024)
let used = pool.length

/** Fresh bytes from the system's secure random source, 16 kB at most. */
export function randomBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return Buffer.from(pool.subarray(used, (used += count)))
}
