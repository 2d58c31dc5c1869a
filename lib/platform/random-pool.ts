import { randomFillSync } from 'node:crypto'

// Drawn for many at once: each draw asks the system.
const drawn = Buffer.alloc(16 * 1024)
let used = drawn.length

/** Fresh bytes from the system's random source, fit for keys and nonces. At most 16 kB at once. */
export function randomBytes(count: number): Buffer {
  if (used + count > drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  return Buffer.from(drawn.subarray(used, (used += count)))
}
