import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { removalById } from '@/lib/removals/queries'
import { runRemoval } from '@/lib/removals/run'
import { runBatch } from '@/lib/removals/run-batch'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { countNow } from '@/lib/tallies/queries'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { correctionsOf, REASON, signatureStates, startedRemoval } from '@/testing/scenes/removals'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'

let url = ''
let domain = ''

beforeAll(async () => {
  url = await useSeededDatabase()
})
beforeEach(() => {
  domain = `${crypto.randomUUID()}.example`
})

describe('removing', () => {
  it('takes out exactly what matches, in batches, and the count follows', async () => {
    await manySignatures(1200, { domain })
    await manySignatures(30, { domain, state: 'pending' })
    await manySignatures(5)
    await aggregateEvents()
    const before = await countNow()
    const id = await startedRemoval({ domain })
    expect(await runBatch(JOB, id)).toBe(true)
    expect((await removalById(ADMIN, id))?.removed).toBe(500)
    await runRemoval(JOB, id)
    expect(await removalById(ADMIN, id)).toMatchObject({ state: 'done', found: 1230, removed: 1230 })
    expect(await signatureStates(domain)).toEqual({ removed: 1230 })
    expect(await correctionsOf(id)).toEqual([{ kind: 'removed', count: 1200, reason: REASON }])
    expect(await countNow()).toBe(before - 1200)
    await aggregateEvents()
    expect(await countNow()).toBe(before - 1200)
    await runRemoval(JOB, id)
    expect((await correctionsOf(id))[0]?.count).toBe(1200)
  })

  it('leaves alone what was posted after it was counted', async () => {
    await manySignatures(3, { domain })
    const id = await startedRemoval({ domain })
    await manySignatures(2, { domain })
    await runRemoval(JOB, id)
    expect(await signatureStates(domain)).toEqual({ removed: 3, confirmed: 2 })
  })

  it('takes each once in two processes at once', async () => {
    await manySignatures(1700, { domain })
    const id = await startedRemoval({ domain })
    await Promise.all([runRemoval(JOB, id), runRemoval(JOB, id), runRemoval(JOB, id)])
    expect(await removalById(ADMIN, id)).toMatchObject({ state: 'done', removed: 1700 })
    expect(await db().signatureEvent.count({ where: { removalId: id } })).toBe(1700)
  })

  it('goes on where it was when its connections are cut', async () => {
    await manySignatures(2600, { domain })
    const id = await startedRemoval({ domain })
    const administrator = new pg.Client({ connectionString: url })
    await administrator.connect()
    let cuts = 0
    try {
      while ((await removalById(ADMIN, id).catch(() => null))?.state !== 'done') {
        const running = runRemoval(JOB, id).catch(() => {
          cuts += 1
        })
        if (cuts === 0) {
          await expect
            .poll(
              async () => {
                const { rows } = await administrator.query(
                  `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
                )
                return rows.length
              },
              { interval: 1 },
            )
            .toBeGreaterThan(0)
        }
        await running
      }
    } finally {
      await administrator.end()
    }
    expect(cuts).toBe(1)
    expect(await signatureStates(domain)).toEqual({ removed: 2600 })
    expect(await removalById(ADMIN, id)).toMatchObject({ removed: 2600 })
    expect(await db().signatureEvent.count({ where: { removalId: id } })).toBe(2600)
    expect((await correctionsOf(id))[0]?.count).toBe(2600)
  })

  it('waits for nobody who holds a signature, and comes back for it', async () => {
    const row = await confirmedSignature({ email: `held@${domain}` })
    await manySignatures(3, { domain })
    const id = await startedRemoval({ domain })
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    await other.query('BEGIN')
    await other.query('SELECT FROM signatures WHERE id = $1 FOR UPDATE', [row.id])
    expect(await runBatch(JOB, id)).toBe(true)
    expect(await signatureStates(domain)).toEqual({ removed: 3, confirmed: 1 })
    await other.query('ROLLBACK')
    await other.end()
    await runRemoval(JOB, id)
    expect(await signatureStates(domain)).toEqual({ removed: 4 })
  })
})
