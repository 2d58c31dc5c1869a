import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectionTo } from '@/lib/platform/connection.mjs'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { withdraw } from '@/lib/signatures/withdraw'
import { ownerUrlOf } from '@/testing/database/database'
import { ADMIN } from '@/testing/scenes/authorized'
import { drain, entriesOf, kindsOf, ledgerState, useLedger, whole } from '@/testing/scenes/ledger'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { actToken, confirmedSignature } from '@/testing/scenes/signatures'
import { writeCheckpoint } from './checkpoint-file.ts'
import { commitment, laterSaltOf } from './commitment.ts'
import { continueLog } from './continue-log.ts'
import { keysOf, rotateKeys } from './log-keys.ts'
import { openLog } from './log.ts'
import { ownKeys } from './own-keys.ts'
import { signCheckpoint } from './publish.ts'
import { openSeed } from './seed.ts'
import { sequenceBatch } from './sequence.ts'
import { Sequencer } from './sequencer.ts'

let url = ''
let dataDir = ''

beforeEach(async () => {
  ;({ url, dataDir } = await useLedger())
})

afterEach(() => rm(dataDir, { recursive: true }))

const file = () => path.join(dataDir, 'ledger', '1.checkpoint')

describe('sequencing', () => {
  it('adds every event once, in order, and signs a tree that agrees with the rows', async () => {
    const [left, returned] = [
      await confirmedSignature(),
      await confirmedSignature(),
      await confirmedSignature(),
    ]
    await withdraw(actToken(left))
    await remove(ADMIN, returned.id, 'Not a person')
    await restore(ADMIN, returned.id, 'A person after all')
    await drain()
    expect(await kindsOf()).toEqual([
      'text_version',
      'confirmed',
      'confirmed',
      'confirmed',
      'withdrawn',
      'removed',
      'restored',
    ])
    expect(await ledgerState()).toMatchObject({ ...whole(7, 2), origin: 'localhost:3000/ledger' })
    expect(await readFile(file(), 'utf8')).toBe((await openLog()).checkpoint)
  })

  it('names the entry that an event acts on by a commitment that the signer’s seed opens', async () => {
    await confirmedSignature()
    const { id } = await confirmedSignature()
    await drain()
    await remove(ADMIN, id, 'Not a person')
    await drain()
    const [removal] = (await entriesOf()).slice(-1)
    const { sealed } = await db().ledgerSeed.findFirstOrThrow({ where: { signatureId: id } })
    const correction = await db().correction.findFirstOrThrow()
    const salt = laterSaltOf(openSeed(sealed), 'removed', removal?.eventId ?? 0n, 'index')
    expect(removal?.entry).toMatchObject({
      kind: 'removed',
      correctionId: correction.id,
      commitments: { index: commitment('index', salt, '2') },
    })
  })

  it('commits to a signature that was counted without an entry as it stands, and to nothing of one that does not', async () => {
    await manySignatures(3)
    const [gone] = await db().signature.findMany({ take: 1 })
    await withdraw(actToken(gone as { id: string; tokenVersion: number }))
    await drain()
    const entries = (await entriesOf()).flatMap(({ entry }) =>
      entry.kind === 'confirmed' ? entry.before : [],
    )
    expect(entries.toSorted()).toEqual([false, false, true])
    expect(await db().ledgerSeed.count()).toBe(2)
    expect(await ledgerState()).toMatchObject(whole(5, 2))
  })

  it('loses and doubles nothing where two work at once while people sign', async () => {
    let done = false
    const working = [new Sequencer(), new Sequencer()].map(async (sequencer) => {
      while (!done) await sequencer.work().catch(() => {})
    })
    await Promise.all(Array.from({ length: 40 }, () => confirmedSignature()))
    done = true
    await Promise.all(working)
    await drain()
    expect(await ledgerState()).toMatchObject(whole(41, 40))
  })

  it('takes events by their number, whatever the clock says', async () => {
    const { id } = await confirmedSignature()
    const yearAgo = new Date(Date.now() - 365 * 86_400_000)
    await db().signatureEvent.createMany({
      data: [
        { signatureId: id, kind: 'withdrawn', country: 'MX' },
        { signatureId: id, kind: 'confirmed', country: 'MX', at: yearAgo },
      ],
    })
    await drain()
    const hours = (await entriesOf()).map(({ entry }) => entry.hour)
    expect(await kindsOf()).toEqual(['text_version', 'confirmed', 'withdrawn', 'confirmed'])
    expect(hours[3]).toBe(Math.floor(yearAgo.getTime() / 3_600_000))
    expect(await ledgerState()).toMatchObject(whole(4, 1))
  })

  it('grows over many tiles', async () => {
    await manySignatures(600)
    await sequenceBatch((await openLog()).id, 300)
    await drain()
    expect(await ledgerState()).toMatchObject(whole(601, 600))
    expect(await db().ledgerTile.count({ where: { level: 0 } })).toBe(3)
  })
})

describe('a sequencer that was killed', () => {
  it('in the middle of a batch has changed nothing', async () => {
    await confirmedSignature()
    await drain()
    await confirmedSignature()
    const owner = new pg.Client(connectionTo(ownerUrlOf(url)))
    await owner.connect()
    try {
      await owner.query('BEGIN; LOCK TABLE ledger_tiles')
      const batch = sequenceBatch(1).catch((error: unknown) => error)
      await expect
        .poll(async () => {
          const { rowCount } = await owner.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
          return rowCount
        })
        .toBe(1)
      expect(await batch).toBeInstanceOf(Error)
      await owner.query('ROLLBACK')
    } finally {
      await owner.end()
    }
    expect(await db().ledgerQueue.count()).toBe(1)
    await drain()
    expect(await ledgerState()).toMatchObject(whole(3, 2))
  })

  it('before it signed is finished by the next', async () => {
    await confirmedSignature()
    await sequenceBatch((await openLog()).id)
    await drain()
    expect(await ledgerState()).toMatchObject(whole(2, 1))
  })

  it('before it told anybody of a checkpoint is followed by the same', async () => {
    await confirmedSignature()
    await drain()
    await confirmedSignature()
    await sequenceBatch(1)
    const log = await openLog()
    const note = signCheckpoint(log, ownKeys(log.origin))
    await writeCheckpoint(1, note)
    await drain()
    expect((await openLog()).checkpoint).toBe(note)
    expect(await ledgerState()).toMatchObject(whole(3, 2))
  })

  it('before it told anybody, and then outrun, is followed by a larger tree that begins as its own', async () => {
    await confirmedSignature()
    await sequenceBatch((await openLog()).id)
    const log = await openLog()
    await writeCheckpoint(1, signCheckpoint(log, ownKeys(log.origin)))
    await confirmedSignature()
    await drain()
    expect(await ledgerState()).toMatchObject(whole(3, 2))
  })
})

describe('a database that does not fit what was signed', () => {
  it('is not added to, while signing goes on, until an owner continues in a second log with everything', async () => {
    for (let n = 0; n < 3; n++) await confirmedSignature()
    await drain()
    const signed = await readFile(file(), 'utf8')

    await useLedger(dataDir)
    const row = await confirmedSignature()
    await drain()
    expect(await ledgerState()).toMatchObject({ problem: 'behind-file', entries: 0 })
    expect(await readFile(file(), 'utf8')).toBe(signed)

    expect(await continueLog()).toBe(2)
    await remove(ADMIN, row.id, 'Not a person')
    await drain()
    expect(await kindsOf()).toEqual(['continued', 'text_version', 'confirmed', 'removed'])
    expect((await entriesOf())[0]?.entry).toMatchObject({ checkpoint: signed })
    expect(await ledgerState()).toMatchObject({ ...whole(4, 0), origin: 'localhost:3000/ledger/2' })
    expect(await continueLog()).toBeNull()
    expect(await readFile(file(), 'utf8')).toBe(signed)

    await useLedger(dataDir)
    await drain()
    expect(await ledgerState()).toMatchObject({ problem: 'behind-file' })
    expect(await continueLog()).toBe(3)
  })

  it('has what it held in its next log too, with the commitments that were made', async () => {
    await confirmedSignature()
    await manySignatures(2)
    await drain()
    const before = await entriesOf()
    await writeCheckpoint(1, (await readFile(file(), 'utf8')).replace('\n4\n', '\n5\n'))
    await drain()
    expect(await ledgerState()).toMatchObject({ problem: 'behind-file' })
    await continueLog()
    await drain()
    const after = await entriesOf()
    expect(after.slice(1)).toEqual(before)
    expect(await ledgerState()).toMatchObject(whole(5, 3))
    expect(await entriesOf(1)).toEqual(before)
  })

  it('is told apart by its root', async () => {
    await confirmedSignature()
    await drain()
    await useLedger(dataDir)
    await manySignatures(5)
    await sequenceBatch((await openLog()).id)
    await drain()
    expect(await ledgerState()).toMatchObject({ problem: 'other-tree', size: undefined })
  })

  it('is not trusted where what was signed cannot be read', async () => {
    await confirmedSignature()
    await drain()
    await confirmedSignature()
    const signed = await readFile(file(), 'utf8')
    await writeFile(file(), signed.slice(0, 20))
    await drain()
    expect(await ledgerState()).toMatchObject({ problem: 'damaged-file', size: 2 })
    await writeFile(file(), signed)
    await drain()
    expect(await ledgerState()).toMatchObject(whole(3, 2))
  })
})

describe('the keys', () => {
  const setKeys = (...keys: string[]) => Object.assign(env(), { LEDGER_KEY: keys })
  const newKey = () => randomBytes(32).toString('hex')

  it('change only where an owner says so, one after the other, and earlier ones stay known', async () => {
    const [first, second] = [env().LEDGER_KEY?.[0] ?? '', newKey()]
    try {
      await drain()
      setKeys(second)
      await confirmedSignature()
      await drain()
      expect(await ledgerState()).toMatchObject({ problem: 'unknown-key', size: 1 })

      setKeys(second, first)
      expect(await rotateKeys(await openLog())).toMatchObject({ added: [expect.any(String)], retired: [] })
      await drain()
      expect(await ledgerState()).toMatchObject({ ...whole(2, 1), signatures: 2 })

      setKeys(second)
      expect(await rotateKeys(await openLog())).toMatchObject({ added: [], retired: [expect.any(String)] })
      await drain()
      expect(await ledgerState()).toMatchObject(whole(2, 1))
      expect((await keysOf(await openLog())).map(({ retired }) => retired)).toEqual([false, true])

      setKeys(first)
      expect((await rotateKeys(await openLog())).refused).toHaveLength(1)
      await drain()
      expect(await ledgerState()).toMatchObject({ problem: 'unknown-key' })
    } finally {
      setKeys(first)
    }
  })
})
