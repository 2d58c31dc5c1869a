import { nodeHash } from './merkle.ts'

/** Reads the hash of the perfect subtree over entries `index * 2^height` up to `(index + 1) * 2^height`. */
export type ReadSubtree = (height: number, index: number) => Promise<Buffer>

/** RFC 6962, 2.1.2; empty where the sizes are the same or the older one is 0. */
export async function consistencyProof(older: number, size: number, read: ReadSubtree): Promise<Buffer[]> {
  if (older === 0 || older === size) return []
  return subproof(older, 0, size, true, read)
}

async function subproof(
  older: number,
  start: number,
  end: number,
  isOlderRoot: boolean,
  read: ReadSubtree,
): Promise<Buffer[]> {
  if (older === end) return isOlderRoot ? [] : [await hashOf(start, end, read)]
  const middle = start + largestPowerBelow(end - start)
  return older <= middle
    ? [...(await subproof(older, start, middle, isOlderRoot, read)), await hashOf(middle, end, read)]
    : [...(await subproof(older, middle, end, false, read)), await hashOf(start, middle, read)]
}

async function hashOf(start: number, end: number, read: ReadSubtree): Promise<Buffer> {
  const count = end - start
  const height = Math.ceil(Math.log2(count))
  if (2 ** height === count) return read(height, start / count)
  const middle = start + largestPowerBelow(count)
  return nodeHash(await hashOf(start, middle, read), await hashOf(middle, end, read))
}

function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}
