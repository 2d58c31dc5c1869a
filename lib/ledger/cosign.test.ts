import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { TestWitness } from '@/testing/doubles/witness'
import { drain, ledgerState, useLedger, whole } from '@/testing/scenes/ledger'
import { confirmedSignature } from '@/testing/scenes/signatures'
import { parseCheckpoint } from './checkpoint.ts'
import { askSize, cosign, isBehindWitness } from './cosign.ts'
import { openLog } from './log.ts'
import { servedCheckpoint } from './served-checkpoint.ts'
import { checkSignatures, parseNote } from './signed-note.ts'
import { witnesses, type Witness } from './witnesses.ts'

let dataDir = ''
let double: TestWitness
let witness: Witness

beforeEach(async () => {
  ;({ dataDir } = await useLedger())
  double = await TestWitness.start()
  watchedBy(double)
  ;[witness] = witnesses() as [Witness]
})
afterEach(async () => {
  watchedBy()
  await double.stop()
  await rm(dataDir, { recursive: true })
})

function watchedBy(...doubles: TestWitness[]): void {
  Object.assign(env(), { LEDGER_WITNESSES: doubles.map(({ setting }) => setting) })
}

async function noted() {
  const row = await db().ledgerCosignature.findFirst()
  return row && { size: Number(row.size), problem: row.problem }
}

/** The size that is served, and how many witnesses have cosigned it. */
async function served(now?: Date) {
  const note = parseNote((await servedCheckpoint(await openLog(), now)) ?? '')
  const keys = witnesses().map(({ key }) => key)
  return (
    note && { size: parseCheckpoint(note.text)?.size, witnesses: checkSignatures(note, keys).valid.length }
  )
}

const in11Seconds = () => new Date(Date.now() + 11_000)

it('cosigns what was published, which is served below it, once for each checkpoint', async () => {
  await drain()
  await cosign(await openLog(), witness)
  expect(await served()).toEqual({ size: 1, witnesses: 1 })
  const { asked } = double
  await cosign(await openLog(), witness)
  expect(double.asked).toBe(asked)
  for (let n = 0; n < 3; n++) await confirmedSignature()
  await drain()
  expect(await served()).toEqual({ size: 1, witnesses: 1 })
  expect(await served(in11Seconds())).toEqual({ size: 4, witnesses: 0 })
  await cosign(await openLog(), witness)
  expect(await served(in11Seconds())).toEqual({ size: 4, witnesses: 1 })
})

it('goes on from the size that a witness knows', async () => {
  await confirmedSignature()
  await drain()
  await cosign(await openLog(), witness)
  await db().ledgerCosignature.deleteMany()
  await confirmedSignature()
  await drain()
  await cosign(await openLog(), witness)
  expect(await noted()).toEqual({ size: 3, problem: null })
})

describe('what goes wrong is noted, and the ledger goes on', () => {
  it.each([
    ['refuses', 400, 'refused'],
    ['refuses', 403, 'unknown-key'],
    ['refuses', 404, 'unknown-log'],
    ['refuses', 422, 'contradicted'],
    ['refuses', 500, 'failing'],
    ['refuses', 302, 'failing'],
    ['refuses', 409, 'failing'],
    ['forges', 200, 'ill-fitting'],
    ['talks', 200, 'away'],
    ['silent', 200, 'away'],
  ] as const)('%s with %i: %s', async (mood, status, problem) => {
    Object.assign(double, { mood, status })
    await drain()
    await cosign(await openLog(), witness, mood === 'silent' ? { patience: 100 } : {})
    expect((await noted())?.problem).toBe(problem)
    await confirmedSignature()
    await drain()
    expect(await served()).toEqual({ size: 2, witnesses: 0 })
    expect(await ledgerState()).toMatchObject(whole(2, 1))
    double.mood = 'cosigns'
    await cosign(await openLog(), witness)
    expect([await noted(), await served()]).toEqual([
      { size: 2, problem: null },
      { size: 2, witnesses: 1 },
    ])
  })

  it('when nobody listens', async () => {
    await double.stop()
    const away = { ...witness }
    double = await TestWitness.start()
    await drain()
    await cosign(await openLog(), away)
    expect((await noted())?.problem).toBe('away')
  })
})

it('that has seen a later checkpoint stops the ledger, which asks before its first one', async () => {
  double.sizes.set('localhost:3000/ledger', 7)
  await confirmedSignature()
  await drain()
  expect(await ledgerState()).toMatchObject({ problem: 'behind-witness', entries: 0 })
  expect(await isBehindWitness(await openLog(), witnesses())).toBe(true)
  await askSize(await openLog(), witness)
  expect((await noted())?.problem).toBe('ahead')
  watchedBy()
  await drain()
  expect(await ledgerState()).toMatchObject(whole(2, 1))
})

it('is asked a new one only while others still look at the last', async () => {
  const other = await TestWitness.start('other.example')
  try {
    watchedBy(double, other)
    await drain()
    for (const each of witnesses()) await cosign(await openLog(), each)
    expect(await served()).toEqual({ size: 1, witnesses: 2 })
    await confirmedSignature()
    await drain()
    await cosign(await openLog(), witness)
    expect(await served()).toEqual({ size: 2, witnesses: 1 })
  } finally {
    await other.stop()
  }
})
