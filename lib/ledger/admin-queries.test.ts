import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { TestWitness } from '@/testing/doubles/witness'
import { drain, useLedger } from '@/testing/scenes/ledger'
import { confirmedSignature } from '@/testing/scenes/signatures'
import { ledgerCheck } from './admin-queries.ts'
import { writeCheckpoint } from './checkpoint-file.ts'

const FINE = { problem: null, waitingSince: null, witnesses: [] }
const inTenMinutes = () => new Date(Date.now() + 600_000)
let dataDir = ''

beforeEach(async () => {
  ;({ dataDir } = await useLedger())
})
afterEach(() => rm(dataDir, { recursive: true }))

it('is nothing to look at while the ledger goes on', async () => {
  expect(await ledgerCheck()).toEqual(FINE)
  await drain()
  expect(await ledgerCheck(inTenMinutes())).toEqual(FINE)
})

it('says why nothing is added, and since when', async () => {
  await drain()
  await writeCheckpoint(1, 'nothing that can be read')
  await drain()
  expect(await ledgerCheck()).toEqual({ ...FINE, problem: { kind: 'damaged-file', since: expect.any(Date) } })
})

it('says what waits for minutes', async () => {
  const { id } = await confirmedSignature()
  const { at } = await db().signatureEvent.findFirstOrThrow({ where: { signatureId: id } })
  expect(await ledgerCheck()).toEqual(FINE)
  const { waitingSince } = await ledgerCheck(inTenMinutes())
  expect(waitingSince && waitingSince <= at).toBe(true)
})

it('says who does not cosign: at once where it says why, after minutes where it is away', async () => {
  const witness = await TestWitness.start()
  Object.assign(env(), { LEDGER_WITNESSES: [witness.setting] })
  try {
    Object.assign(witness, { mood: 'refuses', status: 404 })
    await drain()
    const trouble = { name: 'witness.example', since: expect.any(Date) }
    expect((await ledgerCheck()).witnesses).toEqual([{ ...trouble, problem: 'unknown-log' }])
    await db().ledgerCosignature.updateMany({ data: { problem: 'away' } })
    expect((await ledgerCheck()).witnesses).toEqual([])
    expect((await ledgerCheck(inTenMinutes())).witnesses).toEqual([{ ...trouble, problem: 'away' }])
  } finally {
    Object.assign(env(), { LEDGER_WITNESSES: [] })
    await witness.stop()
  }
})
