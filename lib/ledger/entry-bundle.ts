import { concatBytes } from '@noble/hashes/utils.js'

const LENGTH_BYTES = 2
/** What a bundle can say of an entry's length. */
export const LONGEST_ENTRY = 0xffff

/** c2sp.org/tlog-tiles: each entry after its length as a big-endian uint16. Throws RangeError for one that is too long. */
export function formatEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...entries.flatMap((entry) => [lengthOf(entry), entry]))
}

/** Null where it is cut or has bytes left over. */
export function parseEntryBundle(bundle: Uint8Array): Uint8Array[] | null {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bundle.length;) {
    const [high, low] = [bundle[at], bundle[at + 1]]
    if (high === undefined || low === undefined) return null
    const start = at + LENGTH_BYTES
    at = start + high * 256 + low
    if (at > bundle.length) return null
    entries.push(bundle.slice(start, at))
  }
  return entries
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  if (length > LONGEST_ENTRY) throw new RangeError(`An entry of ${length} bytes`)
  return Uint8Array.of(length >> 8, length & 0xff)
}
