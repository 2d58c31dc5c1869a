import { hashFromBase64 } from './base64.ts'
import { parseNote, type SignedNote } from './signed-note.ts'

export type Checkpoint = { origin: string; size: number; root: Buffer; note: SignedNote; bytes: Buffer }

const DECIMAL = /^(0|[1-9][0-9]*)$/

/** A tree head as it was signed, its signatures unchecked; null where it is none (c2sp.org/tlog-checkpoint). */
export function parseCheckpoint(bytes: Buffer): Checkpoint | null {
  const note = parseNote(bytes)
  if (!note) return null
  const [origin = '', decimal = '', encoded = '', ...extensions] = note.text.slice(0, -1).split('\n')
  const size = parseDecimal(decimal)
  const root = hashFromBase64(encoded)
  if (!origin || size === null || !root || extensions.includes('')) return null
  return { origin, size, root, note, bytes }
}

/** Null where it is not a decimal without leading zeros, or above 2^53. */
export function parseDecimal(text: string): number | null {
  const number = DECIMAL.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(number) ? number : null
}
