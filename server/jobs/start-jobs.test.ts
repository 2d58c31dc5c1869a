import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { LIVING_WORKERS } from '@/lib/platform/advisory-locks'
import { db } from '@/lib/platform/db'
import { JOBS_TABLE } from '@/lib/platform/queue-tables'
import { startJobs } from '@/server/jobs/start-jobs'
import { WorkerLiveness } from '@/server/jobs/worker-liveness'
import { allowConnections, blockConnections } from '@/testing/database/database'
import { pendingSignature, queuedJobs, useSeededDatabase } from '@/testing/scenes/signatures'

let refusals = 0
let stalled: (() => void)[] | null = null
const taken: { to: string; text: string }[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => {
    if (stalled) return void stalled.push(() => done())
    if (refusals === 0) return done()
    refusals -= 1
    done(Object.assign(new Error(`${address} must wait`), { responseCode: 451 }))
  },
  onData: async (stream, session, done) => {
    const to = session.envelope.rcptTo.map(({ address }) => address).join()
    taken.push({ to, text: await text(stream) })
    done()
  },
})

const NOT_WRITTEN = /Failed to complete jobs/

let url = ''

beforeAll(async () => {
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  process.env.SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  process.env.MAIL_FROM = 'Campaign <campaign@example.org>'
  url = await useSeededDatabase()
})

afterAll(() => new Promise<void>((resolve) => smtp.close(resolve)))

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  await expect.poll(condition, { timeout: 15_000, interval: 50 }).toBe(true)
}

async function lockedBy(id: string, worker: string): Promise<void> {
  const locked = await db().$executeRaw`
    UPDATE ${Prisma.raw(JOBS_TABLE)} SET locked_by = ${worker}, locked_at = now(), attempts = 1
    WHERE payload->>'signatureId' = ${id} AND locked_by IS NULL`
  expect(locked).toBe(1)
}

it('loses no mail when the server refuses it first, and writes no address down', async () => {
  refusals = 1
  const jobs = await startJobs()
  try {
    const { id } = await pendingSignature({ email: 'patient@example.org' })
    await until(() => refusals === 0)
    const error = async () =>
      db().$queryRaw<{ last_error: string | null }[]>`
        SELECT last_error FROM ${Prisma.raw(JOBS_TABLE)} WHERE payload->>'signatureId' = ${id}`
    await until(async () => (await error())[0]?.last_error != null)
    expect((await error())[0]?.last_error).toContain('SMTP 451')
    expect((await error())[0]?.last_error).not.toContain('patient')

    await until(() => taken.some(({ to }) => to === 'patient@example.org'))
    await until(async () => (await error()).length === 0)
  } finally {
    await jobs.stop()
  }
})

it('locks the jobs of a mail server that hangs in a name that is held', async () => {
  const answers: (() => void)[] = (stalled = [])
  const jobs = await startJobs()
  try {
    const { id } = await pendingSignature()
    await until(() => answers.length > 0)
    const locks = await db().$queryRaw`
      SELECT DISTINCT EXISTS (
        SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = ${LIVING_WORKERS}
          AND l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295
      ) AS held
      FROM ${Prisma.raw(JOBS_TABLE)} j WHERE j.payload->>'signatureId' = ${id} AND j.locked_by IS NOT NULL`
    expect(locks).toEqual([{ held: true }])
  } finally {
    stalled = null
    for (const answer of answers) answer()
    await jobs.stop()
  }
})

it('takes up what a dead worker left, and leaves a living one its jobs', async () => {
  const [orphan, theirs] = [
    await pendingSignature({ email: 'orphan@example.org' }),
    await pendingSignature({ email: 'theirs@example.org' }),
  ]
  await lockedBy(orphan.id, 'dead')
  await lockedBy(theirs.id, 'alive')
  const other = new WorkerLiveness(url)
  await other.hold('alive')
  const jobs = await startJobs()
  try {
    await until(() => taken.some(({ to }) => to === 'orphan@example.org'))
    expect(taken.some(({ to }) => to === 'theirs@example.org')).toBe(false)
    await other.end()
    const sweeper = new WorkerLiveness(url)
    await sweeper.freeOrphans()
    await sweeper.end()
    await until(() => taken.some(({ to }) => to === 'theirs@example.org'))
  } finally {
    await jobs.stop()
  }
})

it('mails on after the database was away, and mails nothing twice, whatever was under way', async () => {
  const answers: (() => void)[] = (stalled = [])
  const jobs = await startJobs()
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const waiting = ['away-1', 'away-2', 'away-3'].map((name) => `${name}@example.org`)
  try {
    for (const email of waiting) await pendingSignature({ email })
    await until(() => answers.length === waiting.length)
    await blockConnections(url)
    stalled = null
    for (const [index, answer] of answers.entries()) {
      answer()
      // None can be recorded, and each fails separately.
      await until(() => complaints.mock.calls.filter(([words]) => NOT_WRITTEN.test(words)).length > index)
    }
    await allowConnections(url)
    await until(() => pendingSignature({ email: 'back@example.org' }).then(Boolean, () => false))
    await until(() => taken.some(({ to }) => to === 'back@example.org'))
    await until(async () => (await queuedJobs()).length === 0)
    expect(taken.filter(({ to }) => to.startsWith('away-'))).toHaveLength(waiting.length)
  } finally {
    stalled = null
    await allowConnections(url)
    await jobs.stop()
    complaints.mockRestore()
  }
}, 60_000)

it('outlives the loss of every connection', async () => {
  const jobs = await startJobs()
  const administrator = new pg.Client({ connectionString: url })
  await administrator.connect()
  try {
    await Promise.all(Array.from({ length: 10 }, () => pendingSignature()))
    await administrator.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await until(() => pendingSignature({ email: 'later@example.org' }).then(Boolean, () => false))
    await until(() => taken.some(({ to }) => to === 'later@example.org'))
    await until(async () => {
      const { rows } = await administrator.query(`SELECT FROM ${JOBS_TABLE}`)
      return rows.length === 0
    })
  } finally {
    await jobs.stop()
    await administrator.end()
  }
})

it('hands back what a mail server that hangs has not taken, and is not kept from stopping', async () => {
  const answers: (() => void)[] = (stalled = [])
  const jobs = await startJobs(100)
  const { id } = await pendingSignature()
  await until(() => answers.length > 0)
  await jobs.stop()
  const left = await db().$queryRaw`
    SELECT locked_by FROM ${Prisma.raw(JOBS_TABLE)} WHERE payload->>'signatureId' = ${id}`
  expect(left).toEqual([{ locked_by: null }])
  // In production the process would end now; here the rest of the pool goes on, and must find nothing to do.
  await db().$executeRaw`DELETE FROM ${Prisma.raw(JOBS_TABLE)}`
  stalled = null
  for (const answer of answers) answer()
})
