import { setTimeout as wait } from 'node:timers/promises'

const WINDOW_MS = 200
// 200 a second: six times the peak of the largest petition on record.
const MANY = 40
const GIVE_WAY_MS = 3_000

let window = 0
let written = 0
let writtenBefore = 0

/** Counts signatures written, signed or confirmed. */
export function noteWritten(many: number): void {
  turn()
  written += many
}

/** Resolves once few people are signing, or after 3 s: deferrable work gives way without stopping. */
export async function whenIdle(): Promise<void> {
  for (let waited = 0; waited < GIVE_WAY_MS && isStorm(); waited += WINDOW_MS) await wait(WINDOW_MS)
}

function isStorm(): boolean {
  turn()
  return Math.max(written, writtenBefore) >= MANY
}

function turn(): void {
  const now = Math.floor(performance.now() / WINDOW_MS)
  if (now === window) return
  writtenBefore = now === window + 1 ? written : 0
  written = 0
  window = now
}
