import { countOf, type Entry, type Kind } from './entry.ts'
import { Contradiction } from './failures.ts'

export type Correction = { removed: number; restored: number }

type Delivery = { index: number; id: number; signatures: number; manifest: string }

/** What the entries of a log add up to; as JSON it is kept between two checks. */
export type Tallies = {
  kinds: Partial<Record<Kind, number>>
  count: number
  before: number
  corrections: Record<string, Correction>
  deliveries: Delivery[]
  /** The last known checkpoint of the log before, in base64. */
  continued: string | null
}

const MOST_CORRECTIONS = 200_000
const MOST_DELIVERIES = 10_000

export function noTallies(): Tallies {
  return { kinds: {}, count: 0, before: 0, corrections: {}, deliveries: [], continued: null }
}

/** Adds an entry. Throws Contradiction where it cannot follow those before it. */
export function tally(tallies: Tallies, entry: Entry, index: number): void {
  const { kind } = entry
  tallies.kinds[kind] = (tallies.kinds[kind] ?? 0) + 1
  tallies.count += countOf(kind)
  if (tallies.count < 0)
    throw new Contradiction(`Entry ${index} takes away a signature that was never counted.`)
  if (entry.before) tallies.before += 1
  if (kind === 'removed' || kind === 'restored') addCorrection(tallies, kind, String(entry.correctionId))
  if (entry.delivery) addDelivery(tallies, { index, ...entry.delivery })
  if (entry.checkpoint) {
    if (index !== 0) throw new Contradiction(`Entry ${index} names a log before, as only the first one may.`)
    tallies.continued = entry.checkpoint.toString('base64')
  }
}

function addCorrection({ corrections }: Tallies, kind: 'removed' | 'restored', id: string): void {
  const known = corrections[id]
  if (!known && Object.keys(corrections).length >= MOST_CORRECTIONS) {
    throw new Contradiction(`The log names more than ${MOST_CORRECTIONS} corrections.`)
  }
  const correction = known ?? { removed: 0, restored: 0 }
  correction[kind] += 1
  corrections[id] = correction
}

function addDelivery({ deliveries }: Tallies, delivery: Delivery): void {
  if (deliveries.length >= MOST_DELIVERIES) {
    throw new Contradiction(`The log names more than ${MOST_DELIVERIES} deliveries.`)
  }
  deliveries.push(delivery)
}
