import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { ADVISORY_LOCKS } from '@/lib/platform/advisory-locks'
import { newClient } from '@/lib/platform/connections'
import { KINDS_TABLE } from '@/lib/platform/queue-tables'
import { signerMails } from '@/lib/signatures/jobs'
import { examineSchema } from '@/server/doctor/migrations'
import { emptyDatabase, freshDatabase, ownerUrlOf, query } from '@/testing/database/database'
import type { LockRetry } from './lock-retry.ts'
import { migrate } from './migrate.ts'

const LATEST = '20261127100100_when_references_were_edited'
const open: pg.Client[] = []

afterEach(async () => {
  for (const client of open.splice(0)) await client.end()
})

async function connected(url: string): Promise<pg.Client> {
  const client = newClient(url, { application_name: 'someone' })
  open.push(client)
  await client.connect()
  return client
}

/** Without the latest migration; `row` completes the INSERT of its row. */
async function before(row?: string): Promise<string> {
  const url = ownerUrlOf(await freshDatabase())
  await query(url, `ALTER TABLE "references" DROP COLUMN edited_at`)
  await query(url, `DELETE FROM _prisma_migrations WHERE migration_name = '${LATEST}'`)
  if (row) await query(url, `INSERT INTO _prisma_migrations (id, checksum, migration_name ${row}`)
  return url
}

function impatient(giveUpAfter: number): LockRetry & { said: string[] } {
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  return { lock: 50, pause: 10, longestPause: 10, giveUpAfter, say, said }
}

const rowsOf = (url: string) =>
  query(
    url,
    `SELECT finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS undone, applied_steps_count AS steps
     FROM _prisma_migrations WHERE migration_name = '${LATEST}' ORDER BY started_at`,
  )
const doctor = async (url: string) => (await examineSchema(await connected(url))).finding

test('processes that start together on an empty database migrate it once', async () => {
  const url = await emptyDatabase()
  await Promise.all([migrate(url), migrate(url)])
  const client = await connected(url)
  const { rows } = await client.query(
    `SELECT count(*)::int AS times, to_regclass('graphile_worker.jobs') IS NOT NULL AS jobs FROM _prisma_migrations GROUP BY migration_name`,
  )
  const { rows: kinds } = await client.query(`SELECT identifier FROM ${KINDS_TABLE}`)
  expect(kinds.map(({ identifier }) => identifier).sort()).toEqual(
    Object.values(signerMails)
      .map(({ name }) => name)
      .sort(),
  )
  expect(new Set(rows.map((row) => row.times))).toEqual(new Set([1]))
  expect(rows[0].jobs).toBe(true)
  expect(await doctor(url)).toMatchObject({ state: 'ok' })
})

test('a database that is away is said in one sentence', async () => {
  const url = 'postgresql://nobody:secret@127.0.0.1:1/campaign'
  await expect(migrate(url)).rejects.toThrow(
    /^The database cannot be brought to the newest schema. connect ECONNREFUSED/,
  )
  await expect(migrate(url)).rejects.not.toThrow('secret')
})

test('a migration waits for an open transaction in short turns, says whose it is, and keeps nobody from reading', async () => {
  const url = await before()
  const reader = await connected(url)
  await reader.query('BEGIN')
  await reader.query('SELECT FROM "references"')
  const retry = impatient(60_000)
  const migrating = migrate(url, { retry })
  await expect.poll(() => retry.said.join('\n')).toContain('waits for a lock')
  expect(retry.said.join('\n')).toMatch(
    /\(1 of 1\) waits for a lock, held by one of: process \d+ \(someone, for \d+ s\)/,
  )
  expect(await query(url, 'SELECT count(*)::int AS n FROM "references"')).toEqual([{ n: 0 }])
  expect(await doctor(url)).toMatchObject({ state: 'unasked' })
  await reader.query('COMMIT')
  await migrating
  expect(await rowsOf(url)).toEqual([{ finished: true, undone: false, steps: 1 }])
  expect(await doctor(url)).toMatchObject({ state: 'ok' })
})

test('a migration that finds no moment without a lock gives up, says what to do, and leaves nothing behind', async () => {
  const url = await before()
  const reader = await connected(url)
  await reader.query('BEGIN')
  await reader.query('SELECT FROM "references"')
  const given = await migrate(url, { retry: impatient(100) }).catch(String)
  expect(given).toMatch(/changed nothing.*process \d+ \(someone.*pg_terminate_backend/)
  expect(await rowsOf(url)).toEqual([])
  expect((await doctor(url)).says).toContain('one migration older')
})

test('a migration that somebody interrupts is rolled back, lets go of its lock, and comes at the next start', async () => {
  const url = await before()
  const reader = await connected(url)
  await reader.query('BEGIN')
  await reader.query('SELECT FROM "references"')
  const stopping = new AbortController()
  const retry = impatient(60_000)
  const migrating = migrate(url, { signal: stopping.signal, retry })
  await expect.poll(() => retry.said.join('\n')).toContain('waits for a lock')
  stopping.abort()
  await expect(migrating).rejects.toThrow()
  await reader.query('COMMIT')
  expect(await rowsOf(url)).toEqual([])
  await migrate(url, { retry: impatient(60_000) })
  expect(await rowsOf(url)).toEqual([{ finished: true, undone: false, steps: 1 }])
})

test.each([
  ['killed in the middle of it', `) VALUES ('1', 'x', '${LATEST}')`],
  ['of which PostgreSQL said why', `, logs) VALUES ('1', 'x', '${LATEST}', 'canceled')`],
])('a migration left unfinished by an earlier release, %s, is resolved by the next start', async (_, row) => {
  const url = await before(row)
  expect((await doctor(url)).says).toContain(`in the middle of ${LATEST}`)
  await migrate(url, { retry: impatient(60_000) })
  expect(await rowsOf(url)).toEqual([
    { finished: false, undone: true, steps: 0 },
    { finished: true, undone: false, steps: 1 },
  ])
  expect(await doctor(url)).toMatchObject({ state: 'ok' })
})

test('one that was in truth done is left as it is, and said', async () => {
  const url = await before(`) VALUES ('1', 'x', '${LATEST}')`)
  await query(url, `ALTER TABLE "references" ADD COLUMN edited_at TIMESTAMPTZ(3)`)
  await expect(migrate(url, { retry: impatient(60_000) })).rejects.toThrow(
    new RegExp(`${LATEST} .* was rolled back. column "edited_at".*already exists.*migrate resolve --applied`),
  )
  expect(await rowsOf(url)).toEqual([{ finished: false, undone: false, steps: 0 }])
})

test('a process that migrates for ever is not waited for without end', async () => {
  const url = await before()
  const other = await connected(url)
  await other.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCKS.migration])
  await expect(migrate(url, { retry: impatient(0) })).rejects.toThrow('Another process')
})

test('another program’s database is not taken for the campaign’s', async () => {
  const url = await emptyDatabase()
  await query(url, 'CREATE TABLE theirs (one int)')
  await expect(migrate(url)).rejects.toThrow('theirs')
  expect(await query(url, `SELECT to_regclass('_prisma_migrations') AS name`)).toEqual([{ name: null }])
})

test('Prisma’s own tools find what it notes', async () => {
  const url = ownerUrlOf(await freshDatabase())
  const rows = await query(url, 'SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY 1')
  expect(rows).toEqual(
    migrations().map(({ name, sql }) => ({ name, checksum: createHash('sha256').update(sql).digest('hex') })),
  )
})

// A complete rollback leaves nothing to fix by hand.
test.each(migrations())('$name can be done in one transaction', ({ sql }) => {
  const statements = sql.replace(/--.*$/gm, '').replace(/(\$\w*\$)[\s\S]*?\1/g, '')
  expect(statements).not.toMatch(
    /^\s*(BEGIN|START|COMMIT|END|ROLLBACK|VACUUM|(CREATE|DROP) DATABASE)\b|\bCONCURRENTLY\b/im,
  )
})

function migrations(): { name: string; sql: string }[] {
  const entries = readdirSync('prisma/migrations', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  return entries.map(({ name }) => ({
    name,
    sql: readFileSync(path.join('prisma/migrations', name, 'migration.sql'), 'utf8'),
  }))
}
