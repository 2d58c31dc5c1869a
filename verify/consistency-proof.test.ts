import { expect, it } from 'vitest'
import { MadeLog } from '@/testing/doubles/ledger'
import { consistencyProof } from './consistency-proof.ts'
import { TileLog } from './tile-log.ts'

const SIZES = [0, 1, 2, 3, 7, 255, 256, 257, 511, 700]
const log = new MadeLog('log.example').add(
  ...Array.from({ length: 700 }, (_, index) => Buffer.from(`entry ${index}`)),
)
const tiles = new TileLog('https://log.example/ledger', async (address) => {
  return log.answer(address.slice('https://log.example/ledger/'.length)) ?? Buffer.of()
})

it('proofs that are made from tiles are those of RFC 6962', async () => {
  for (const size of SIZES) {
    for (const before of SIZES.filter((other) => other <= size)) {
      expect(await consistencyProof(before, size, tiles.subtrees(size))).toEqual(
        log.consistency(before, size),
      )
    }
  }
})
