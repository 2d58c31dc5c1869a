import { sha256 as portableSha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'

export const HASH_BYTES = 32

const LEAF = Uint8Array.of(0)

// A receipt is checked in browsers too; Node's own takes a third of the time, which sequencing and proofs feel.
const native: typeof import('node:crypto') | undefined = globalThis.process?.getBuiltinModule?.('node:crypto')

function sha256(bytes: Uint8Array): Uint8Array {
  if (!native?.hash) return portableSha256(bytes)
  const { buffer, byteOffset } = native.hash('sha256', bytes, 'buffer')
  return new Uint8Array(buffer, byteOffset, HASH_BYTES)
}

/** The hash of a tree without leaves (RFC 6962, section 2.1). */
export const EMPTY_ROOT = sha256(new Uint8Array())

/** RFC 6962, section 2.1. */
export function leafHash(entry: Uint8Array): Uint8Array {
  return sha256(concatBytes(LEAF, entry))
}

// Filled anew for each node: a proof hashes hundreds, and their garbage would cost more than they do.
const node = Uint8Array.from({ length: 1 + 2 * HASH_BYTES }, (_, at) => (at === 0 ? 1 : 0))

/** RFC 6962, section 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1)
  node.set(right, 1 + HASH_BYTES)
  return sha256(node)
}

/** The root over leaf hashes. */
export function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  let row = leaves
  while (row.length > 1) row = rowAbove(row)
  return row[0] ?? EMPTY_ROOT
}

// The last of an odd number rises as it is: the left part of a tree is always the largest full one.
function rowAbove(row: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = []
  for (let at = 0; at < row.length; at += 2) {
    const [left, right] = [row[at], row[at + 1]]
    if (left) above.push(right ? nodeHash(left, right) : left)
  }
  return above
}
