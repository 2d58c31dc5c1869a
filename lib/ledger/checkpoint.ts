import { fromBase64, readDecimal, toBase64 } from './bytes.ts'
import type { TreeHead } from './check-proof.ts'
import { HASH_BYTES } from './hash.ts'

export type Checkpoint = TreeHead & { origin: string }

/** The text of a checkpoint, which is signed as a note (c2sp.org/tlog-checkpoint). */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** Null where it is malformed. Lines after the third are allowed, and say nothing here. */
export function parseCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith('\n')) return null
  const [origin = '', decimal = '', encoded = '', ...more] = text.slice(0, -1).split('\n')
  const size = readDecimal(decimal)
  const root = fromBase64(encoded)
  if (origin === '' || size === null || root?.length !== HASH_BYTES || more.includes('')) return null
  return { origin, size, root }
}
