import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeCheckpoint } from '@/lib/ledger/checkpoint-file'
import { env } from '@/lib/platform/env'
import { drain, useLedger } from '@/testing/scenes/ledger'
import { ledgerCommand } from './ledger-command.ts'

let dataDir = ''
const key = process.env.LEDGER_KEY ?? ''

beforeEach(async () => {
  const ledger = await useLedger()
  dataDir = ledger.dataDir
  Object.assign(process.env, { DATABASE_URL: ledger.url, DATA_DIR: dataDir })
})
afterEach(async () => {
  setKeys(key)
  await rm(dataDir, { recursive: true })
})

function setKeys(...keys: string[]): void {
  Object.assign(env(), { LEDGER_KEY: keys })
}

it.each([[[]], [['destroy']], [['status', 'now']]])(
  '%j is answered with what to write instead',
  async (args) => {
    await expect(ledgerCommand(args)).rejects.toThrow('npm run ledger -- continue')
  },
)

it('says how far the ledger is, and continues one that was put back from a copy', async () => {
  expect(await ledgerCommand(['status'])).toBe('There is no ledger yet: the start of the site begins it.')
  await drain()
  expect(await ledgerCommand(['status'])).toMatch(
    /^localhost:3000\/ledger: 1 entries, of which 1 are in the checkpoint that is served\.\nKey: localhost:3000\/ledger\+/,
  )
  expect(await ledgerCommand(['continue'])).toMatch(/^Nothing keeps the ledger from going on/)
  await writeCheckpoint(1, 'nothing that can be read')
  await drain()
  expect(await ledgerCommand(['status'])).toContain('cannot be read. Put back a copy of DATA_DIR, or run')
  expect(await ledgerCommand(['continue'])).toMatch(/^Log 2 goes on from here, at \/ledger\/2\/checkpoint/)
  await drain()
  expect(await ledgerCommand(['status'])).toContain('localhost:3000/ledger/2: 2 entries')
})

it('rotates the keys', async () => {
  const second = randomBytes(32).toString('hex')
  await drain()
  expect(await ledgerCommand(['rotate'])).toBe('The keys of LEDGER_KEY are those that sign already.')
  setKeys(second)
  expect(await ledgerCommand(['rotate'])).toMatch(/^Signs from now on: .*\nRetired: .*\nRestart the site/)
  setKeys(key)
  await expect(ledgerCommand(['rotate'])).rejects.toThrow('A retired key never signs again')
})
