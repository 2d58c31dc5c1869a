import { LRUCache } from 'lru-cache'
import { addCounts, type CounterRow } from '@/lib/limits/counter-table'

export type Counters = { minute: number; minuteEnds: number; hour: number; hourEnds: number }

type Counter = Counters & { pending: number }
type Memory = {
  counters: LRUCache<string, Counter>
  due: Set<string>
  syncing: boolean
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const SYNC_BATCH = 1_000
// Bounds the memory to about 15 MB; a forgotten counter is still in the table.
const MAX_COUNTERS = 50_000

// Next loads this module several times.
const shared = globalThis as { limitCounters?: Memory }
const memory: Memory = (shared.limitCounters ??= {
  counters: new LRUCache({ max: MAX_COUNTERS }),
  due: new Set(),
  syncing: false,
})

/** Counts under a key (hex; negative takes back) without waiting; syncs with the shared table once `step` more are pending. */
export function count(key: string, step: number, times = 1): Counters {
  const counter = currentCounter(key)
  counter.minute = Math.max(0, counter.minute + times)
  counter.hour = Math.max(0, counter.hour + times)
  counter.pending += times
  if (Math.abs(counter.pending) >= step) {
    memory.due.add(key)
    if (!memory.syncing) void sync()
  }
  return counter
}

function currentCounter(key: string): Counter {
  const now = Date.now()
  const counter = memory.counters.get(key) ?? { minute: 0, minuteEnds: 0, hour: 0, hourEnds: 0, pending: 0 }
  if (counter.minuteEnds <= now) Object.assign(counter, { minute: 0, minuteEnds: now + MINUTE_MS })
  if (counter.hourEnds <= now) Object.assign(counter, { hour: 0, hourEnds: now + HOUR_MS })
  memory.counters.set(key, counter)
  return counter
}

async function sync(): Promise<void> {
  memory.syncing = true
  while (memory.due.size > 0) {
    const synced = takeDue()
    try {
      for (const row of await addCounts(synced)) merge(row)
    } catch {
      // A post fails anyway while the database is away; the key syncs again when it is next counted.
      for (const [key, times] of synced) {
        const counter = memory.counters.peek(key)
        if (counter) counter.pending += times
      }
    }
  }
  memory.syncing = false
}

function takeDue(): Map<string, number> {
  const synced = new Map<string, number>()
  for (const key of memory.due) {
    if (synced.size === SYNC_BATCH) break
    memory.due.delete(key)
    const counter = memory.counters.peek(key)
    if (!counter) continue
    synced.set(key, counter.pending)
    counter.pending = 0
  }
  return synced
}

function merge({ key, minute, minuteLeft, hour, hourLeft }: CounterRow): void {
  const counter = memory.counters.peek(key)
  if (!counter) return
  const now = Date.now()
  Object.assign(counter, {
    minute: minute + counter.pending,
    minuteEnds: now + minuteLeft * 1000,
    hour: hour + counter.pending,
    hourEnds: now + hourLeft * 1000,
  })
}
