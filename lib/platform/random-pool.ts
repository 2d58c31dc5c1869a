import { randomFillSync } from 'node:crypto'

// Drawn in bulk, since each draw is a system call.
const drawn = Buffer.alloc(16 * 1024)
let used = drawn.length

/** Fresh bytes from the system's secure random source, 16 kB at most. */
export function randomBytes(count: number): Buffer {
  if (used + count > drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  return Buffer.from(drawn.subarray(used, (used += count)))
}
