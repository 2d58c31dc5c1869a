import { setTimeout as wait } from 'node:timers/promises'

const WINDOW_MS = 200
// 200 a second: six times the peak of the largest petition on record.
const BUSY_FROM = 40
const LONGEST_WAIT_MS = 3_000

let window = 0
let thisWindow = 0
let previousWindow = 0

export function countWrites(many: number): void {
  advanceWindow()
  thisWindow += many
}

/** Resolves once few people are signing, at the latest after 3 s, so that deferrable work slows but never stops. */
export async function whenIdle(): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT_MS && isBusy(); waited += WINDOW_MS) await wait(WINDOW_MS)
}

function isBusy(): boolean {
  advanceWindow()
  return Math.max(thisWindow, previousWindow) >= BUSY_FROM
}

function advanceWindow(): void {
  const now = Math.floor(performance.now() / WINDOW_MS)
  if (now === window) return
  previousWindow = now === window + 1 ? thisWindow : 0
  thisWindow = 0
  window = now
}
