import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drain, entriesOf, ledgerState, useLedger, whole } from '@/testing/scenes/ledger'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { confirmedSignature } from '@/testing/scenes/signatures'
import { writeCheckpoint } from './checkpoint-file.ts'
import { continueLog } from './continue-log.ts'
import { parseEntryBundle } from './entry-bundle.ts'
import { ledgerFile } from './files.ts'
import { leafHash } from './hash.ts'
import { openLog } from './log.ts'
import { sequenceBatch } from './sequence.ts'
import { hashesIn } from './tiles.ts'

const PUBLISHED = 522
let dataDir = ''

beforeAll(async () => {
  ;({ dataDir } = await useLedger())
  await manySignatures(PUBLISHED - 1)
  await drain()
  // Sequenced, but in no checkpoint yet.
  await confirmedSignature()
  await sequenceBatch(1)
})
afterAll(() => rm(dataDir, { recursive: true }))

const text = async (path: string) => (await ledgerFile(path))?.body.toString() ?? null

it('serves the checkpoint as it was signed, and every key', async () => {
  const log = await openLog()
  expect(await text('/ledger/checkpoint')).toBe(log.checkpoint)
  expect(await text('/ledger/key')).toMatch(/^localhost:3000\/ledger\+[0-9a-f]{8}\+A\S{43}\n$/)
})

it('serves tiles and entries of every width up to the published size, each the beginning of the next', async () => {
  const entries = (await entriesOf()).map(({ bytes }) => Buffer.from(bytes))
  for (const [index, last] of [
    ['000', 256],
    ['001', 256],
    ['002', PUBLISHED - 512],
  ] as const) {
    for (let width = 1; width <= last; width++) {
      const part = width === 256 ? index : `${index}.p/${width}`
      const first = Number(index) * 256
      const expected = entries.slice(first, first + width)
      const tile = await ledgerFile(`/ledger/tile/0/${part}`)
      const bundle = await ledgerFile(`/ledger/tile/entries/${part}`)
      expect(hashesIn(tile?.body ?? Buffer.alloc(0)).map(hex)).toEqual(expected.map(leafHash).map(hex))
      expect(parseEntryBundle(bundle?.body ?? Buffer.alloc(0))?.map(hex)).toEqual(expected.map(hex))
    }
  }
  expect((await ledgerFile('/ledger/tile/1/000.p/2'))?.body).toHaveLength(64)
})

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

it.each([
  '/ledger/tile/0/002.p/11',
  '/ledger/tile/entries/002.p/11',
  '/ledger/tile/0/002',
  '/ledger/tile/0/003.p/1',
  '/ledger/tile/1/000.p/3',
  '/ledger/tile/1/000',
  '/ledger/tile/2/000.p/1',
  '/ledger/tile/63/000.p/1',
  '/ledger/tile/64/000.p/1',
  '/ledger/tile/0/000.p/256',
  '/ledger/tile/0/000.p/0',
  '/ledger/tile/0/0',
  '/ledger/tile/0/x000/000',
  '/ledger/tile/-1/000',
  '/ledger/tile/data/000',
  '/ledger/tile/0/000/',
  '/ledger/tile/0/x999/x999/x999/x999/x999/999',
  '/ledger/1/checkpoint',
  '/ledger/02/checkpoint',
  '/ledger/2/checkpoint',
  '/ledger/9999999999/key',
])('has nothing at %s', async (path) => expect(await ledgerFile(path)).toBeNull())

it('serves the log that continues beside the old one, which stays as it was published', async () => {
  const { checkpoint } = await openLog()
  await writeCheckpoint(1, (checkpoint ?? '').replace(`\n${PUBLISHED}\n`, '\n9999\n'))
  await drain()
  await continueLog()
  await drain()
  expect(await text('/ledger/checkpoint')).toBe(checkpoint)
  expect(await text('/ledger/2/checkpoint')).toMatch(/^localhost:3000\/ledger\/2\n524\n/)
  expect(await text('/ledger/2/key')).toMatch(/^localhost:3000\/ledger\/2\+/)
  expect((await ledgerFile('/ledger/2/tile/0/000'))?.body).toHaveLength(8_192)
  expect(await ledgerFile('/ledger/tile/0/002.p/11')).toBeNull()
  expect(await ledgerState()).toMatchObject(whole(524, 522))
})
