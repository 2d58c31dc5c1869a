import { setTimeout as wait } from 'node:timers/promises'

const WINDOW_MS = 200
// 200 a second: six times what the largest petition on record saw at its peak.
const MANY = 40
const GIVE_WAY_MS = 3_000

let window = 0
let written = 0
let writtenBefore = 0

/** Notes that so many signatures were written, signed or confirmed: what was refused keeps nobody's mail back. */
export function noteWritten(many: number): void {
  turn()
  written += many
}

/** Resolves once few people sign at this moment, or after three seconds: what can wait gives way, and never stops. */
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
