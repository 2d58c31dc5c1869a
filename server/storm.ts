import { setTimeout as wait } from 'node:timers/promises'

const WINDOW_MS = 200
// 500 a second: fifteen times what the largest petition on record saw at its peak.
const MANY = 100
const GIVE_WAY_MS = 3_000

let window = 0
let posts = 0
let postsBefore = 0

/** Notes that somebody signs or confirms. */
export function notePost(): void {
  turn()
  posts += 1
}

/** Resolves once few people sign at this moment, or after three seconds: what can wait gives way, and never stops. */
export async function untilCalm(): Promise<void> {
  for (let waited = 0; waited < GIVE_WAY_MS && isStorm(); waited += WINDOW_MS) await wait(WINDOW_MS)
}

function isStorm(): boolean {
  turn()
  return Math.max(posts, postsBefore) >= MANY
}

function turn(): void {
  const now = Math.floor(performance.now() / WINDOW_MS)
  if (now === window) return
  postsBefore = now === window + 1 ? posts : 0
  posts = 0
  window = now
}
