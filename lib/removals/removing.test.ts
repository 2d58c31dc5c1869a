import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { manySignatures } from '@/e2e/support/many-signatures'
import { counted, eventsOf, jobsOf, ownToken, signed, useSeededDatabase } from '@/e2e/support/signatures'
import { listCorrections } from '@/lib/corrections/queries'
import { db } from '@/lib/db'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { withdraw } from '@/lib/signatures/withdraw'
import { fold } from '@/lib/tallies/fold'
import { countNow } from '@/lib/tallies/queries'
import { dryRun } from './dry-run.ts'
import { removalById } from './queries.ts'
import { runBatch } from './run-batch.ts'
import { runRemoval } from './run.ts'
import type { Conditions } from './schema.ts'
import { startRemoval } from './start.ts'
import { stopRemoval } from './stop.ts'
import { undoRemoval } from './undo.ts'

const ADMIN = '00000000-0000-4000-8000-000000000001'
const REASON = 'Made by a script'

let url = ''
let domain = ''

beforeAll(async () => {
  url = await useSeededDatabase()
})

beforeEach(() => {
  domain = `${crypto.randomUUID()}.example`
})

async function started(conditions: Conditions = { domain }): Promise<number> {
  const { count, until } = await dryRun(conditions)
  const removal = await startRemoval(ADMIN, {
    conditions,
    until: new Date(until),
    seen: count,
    reason: REASON,
  })
  if (removal.state !== 'started') throw new Error(removal.state)
  return removal.id
}

async function states(): Promise<Record<string, number>> {
  const rows = await db().signature.groupBy({
    by: ['state'],
    where: { emailDomain: domain },
    _count: true,
    orderBy: { state: 'asc' },
  })
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]))
}

async function corrections(of: number) {
  return db().correction.findMany({
    where: { removalId: of },
    orderBy: { id: 'asc' },
    select: { kind: true, count: true, reason: true },
  })
}

describe('a dry run', () => {
  it('counts and shows 20 without changing anything, and no address', async () => {
    await manySignatures(30, { domain })
    const { count, sample } = await dryRun({ domain, state: 'confirmed' })
    expect([count, sample.length]).toEqual([30, 20])
    expect(Object.keys(sample[0] ?? {}).sort()).toEqual(
      ['country', 'domain', 'flags', 'id', 'name', 'state', 'submittedAt'].sort(),
    )
    expect(await states()).toEqual({ confirmed: 30 })
  })

  it('asks every condition', async () => {
    const row = await signed({ email: `a@${domain}`, name: 'Robot Number Seven', country: 'NO' })
    await db().signature.update({
      where: { id: row.id },
      data: { flags: ['quick'], network: new Uint8Array([1, 2, 3, 4]), submittedAt: '2026-01-02T03:04:00Z' },
    })
    const all = {
      state: 'pending',
      domain,
      country: 'NO',
      since: '2026-01-02T03:04:00.000Z',
      before: '2026-01-02T03:05:00.000Z',
      flag: 'quick',
      network: '01020304',
      signerName: 'number s',
      nameMatch: 'contains',
    } as const
    expect((await dryRun(all)).count).toBe(1)
    const others: Conditions[] = [
      { state: 'confirmed' },
      { domain: 'other.example' },
      { country: 'MX' },
      { since: '2026-01-02T03:04:00.001Z' },
      { before: '2026-01-02T03:04:00.000Z' },
      { flag: 'honeypot' },
      { network: '01020305' },
      { signerName: 'number s', nameMatch: 'equals' },
      { signerName: 'n_mber', nameMatch: 'contains' },
    ]
    for (const other of others)
      expect((await dryRun({ ...all, ...other })).count, JSON.stringify(other)).toBe(0)
    expect((await dryRun({ ...all, signerName: 'ROBOT NUMBER SEVEN', nameMatch: 'equals' })).count).toBe(1)
  })
})

describe('starting', () => {
  it('is refused when nothing matches, or far more than was seen', async () => {
    const beginning = {
      conditions: { domain },
      until: new Date(Date.now() + 60_000),
      seen: 1,
      reason: REASON,
    }
    expect(await startRemoval(ADMIN, beginning)).toEqual({ state: 'nothing' })
    await manySignatures(20, { domain })
    expect(await startRemoval(ADMIN, beginning)).toEqual({ state: 'drifted' })
    expect(await db().removal.count({ where: { found: 20 } })).toBe(0)
  })

  it('is audited without a name, and enqueues a job with nothing but its id', async () => {
    await signed({ email: `a@${domain}`, name: 'Robot Number Eight' })
    const id = await started({ domain, signerName: 'Robot Number Eight', nameMatch: 'equals' })
    const [event] = await db().auditEvent.findMany({ where: { subject: `removal:${id}` } })
    expect([event?.adminId, event?.verb]).toEqual([ADMIN, 'remove-many'])
    expect(JSON.stringify(event?.detail)).not.toContain('Robot')
    expect(await jobsOf()).toContain('remove-in-bulk')
    await runRemoval(id)
    expect(JSON.stringify(await removalById(id))).not.toContain('Robot')
  })
})

describe('removing', () => {
  it('takes out exactly what matches, in batches, and the count follows', async () => {
    await manySignatures(1200, { domain })
    await manySignatures(30, { domain, state: 'pending' })
    await manySignatures(5)
    await fold()
    const before = await countNow()
    const id = await started()
    expect(await runBatch(id)).toBe(true)
    expect((await removalById(id))?.removed).toBe(500)
    await runRemoval(id)
    expect(await removalById(id)).toMatchObject({ state: 'done', found: 1230, removed: 1230 })
    expect(await states()).toEqual({ removed: 1230 })
    expect(await corrections(id)).toEqual([{ kind: 'removed', count: 1200, reason: REASON }])
    expect(await countNow()).toBe(before - 1200)
    await fold()
    expect(await countNow()).toBe(before - 1200)
    await runRemoval(id)
    expect((await corrections(id))[0]?.count).toBe(1200)
  })

  it('leaves alone what was posted after it was counted', async () => {
    await manySignatures(3, { domain })
    const id = await started()
    await manySignatures(2, { domain })
    await runRemoval(id)
    expect(await states()).toEqual({ removed: 3, confirmed: 2 })
  })

  it('takes each once in two processes at once', async () => {
    await manySignatures(1700, { domain })
    const id = await started()
    await Promise.all([runRemoval(id), runRemoval(id), runRemoval(id)])
    expect(await removalById(id)).toMatchObject({ state: 'done', removed: 1700 })
    expect(await db().signatureEvent.count({ where: { removalId: id } })).toBe(1700)
  })

  it('goes on where it was when its connections are cut', async () => {
    await manySignatures(2600, { domain })
    const id = await started()
    const administrator = new pg.Client({ connectionString: url })
    await administrator.connect()
    let cuts = 0
    try {
      while ((await removalById(id).catch(() => null))?.state !== 'done') {
        const running = runRemoval(id).catch(() => {
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
    expect(await states()).toEqual({ removed: 2600 })
    expect(await removalById(id)).toMatchObject({ removed: 2600 })
    expect(await db().signatureEvent.count({ where: { removalId: id } })).toBe(2600)
    expect((await corrections(id))[0]?.count).toBe(2600)
  })

  it('waits for nobody who holds a signature, and comes back for it', async () => {
    const row = await counted({ email: `held@${domain}` })
    await manySignatures(3, { domain })
    const id = await started()
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    await other.query('BEGIN')
    await other.query('SELECT FROM signatures WHERE id = $1 FOR UPDATE', [row.id])
    expect(await runBatch(id)).toBe(true)
    expect(await states()).toEqual({ removed: 3, confirmed: 1 })
    await other.query('ROLLBACK')
    await other.end()
    await runRemoval(id)
    expect(await states()).toEqual({ removed: 4 })
  })
})

describe('stopping and undoing', () => {
  it('stops for good, and undoing puts back exactly what was taken', async () => {
    await manySignatures(700, { domain })
    const id = await started()
    await fold()
    const before = await countNow()
    expect(await undoRemoval(ADMIN, id, 'Too early')).toBe(false)
    await runBatch(id)
    expect(await stopRemoval(ADMIN, id)).toBe(true)
    expect(await stopRemoval(ADMIN, id)).toBe(false)
    expect(await runBatch(id)).toBe(false)
    expect(await states()).toEqual({ confirmed: 200, removed: 500 })

    expect(await undoRemoval(ADMIN, id, 'They were people')).toBe(true)
    expect(await undoRemoval(ADMIN, id, 'Twice')).toBe(false)
    await Promise.all([runRemoval(id), runRemoval(id)])
    expect(await removalById(id)).toMatchObject({ state: 'undone', removed: 500, restored: 500 })
    expect(await states()).toEqual({ confirmed: 700 })
    expect(await countNow()).toBe(before)
    expect(await corrections(id)).toEqual([
      { kind: 'removed', count: 500, reason: REASON },
      { kind: 'restored', count: 500, reason: 'They were people' },
    ])
    const verbs = await db().auditEvent.findMany({
      where: { subject: `removal:${id}` },
      orderBy: { id: 'asc' },
    })
    expect(verbs.map(({ verb }) => verb)).toEqual(['remove-many', 'stop-removing', 'undo-removal'])
  })

  it('leaves alone what was restored by hand, also when it went another way since', async () => {
    const [back, gone, out] = [
      await counted({ email: `a@${domain}` }),
      await counted({ email: `b@${domain}` }),
      await counted({ email: `c@${domain}` }),
    ]
    const pending = await signed({ email: `d@${domain}` })
    const id = await started()
    await runRemoval(id)
    for (const { id: signatureId } of [back, gone, out]) await restore(ADMIN, signatureId, 'A person')
    await withdraw(ownToken(gone))
    await remove(ADMIN, out.id, 'Not a person after all')
    await undoRemoval(ADMIN, id, 'They were people')
    await runRemoval(id)
    expect(await removalById(id)).toMatchObject({ state: 'undone', restored: 1 })
    expect(await states()).toEqual({ pending: 1, confirmed: 1, withdrawn: 1, removed: 1 })
    expect(await eventsOf(pending.id)).toEqual([])
    expect((await eventsOf(gone.id)).map(([kind]) => kind)).toEqual([
      'confirmed',
      'removed',
      'restored',
      'withdrawn',
    ])
  })
})

describe('what is published', () => {
  it('is an entry for each single correction and one for many, newest first, and agrees with the tallies', async () => {
    const { id } = await counted()
    await remove(ADMIN, id, 'Signed twice')
    await restore(ADMIN, id, 'It was somebody else')
    await manySignatures(3, { domain })
    await runRemoval(await started())
    const { corrections: published, next } = await listCorrections(null)
    expect(published.slice(0, 3).map(({ kind, count, reason }) => [kind, count, reason])).toEqual([
      ['removed', 3, REASON],
      ['restored', 1, 'It was somebody else'],
      ['removed', 1, 'Signed twice'],
    ])
    expect(next).toBeNull()
    await fold()
    const { _sum } = await db().tally.aggregate({ _sum: { removed: true, restored: true } })
    const sum = (kind: string) =>
      published.filter((entry) => entry.kind === kind).reduce((total, { count }) => total + count, 0)
    expect([sum('removed'), sum('restored')]).toEqual([_sum.removed, _sum.restored])
  })

  it('is read by pages', async () => {
    await db().correction.createMany({
      data: Array.from({ length: 600 }, (_, nth) => ({ kind: 'removed', count: 1, reason: `Number ${nth}` })),
    })
    const first = await listCorrections(null)
    const second = await listCorrections(first.next)
    expect([first.corrections.length, second.corrections[0]?.reason]).toEqual([500, 'Number 99'])
  })
})
