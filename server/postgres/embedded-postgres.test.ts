import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { processesNaming, startProgram } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'
import { startPostgres } from './embedded-postgres.ts'
import { holdsDatabase, possibleLocations } from './location.ts'

const STARTER = 'testing/programs/postgres-starter.ts'
const asRoot = process.getuid?.() === 0
const NOBODY = 65534

let folder: string
let remove: () => Promise<void>

beforeEach(async () => {
  ;({ folder, remove } = await temporaryFolder())
})
afterEach(() => remove())

test('data outlives a kill of the process that started PostgreSQL', async () => {
  const starter = startProgram(STARTER, [folder])
  await starter.line('url')
  starter.child.kill('SIGKILL')
  await starter.ended
  expect(processesNaming(folder)).not.toEqual([])

  const postgres = await startPostgres(folder)
  expect(await ask(postgres.ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'durable' }])
  await postgres.stop()
  expect(processesNaming(folder)).toEqual([])
})

test('PostgreSQL goes with a process that ends by itself', async () => {
  const starter = startProgram(STARTER, [folder, 'exit'])
  expect(await starter.ended).toBe(0)
  expect(processesNaming(folder)).toEqual([])
})

test('a number that another process got since does not keep PostgreSQL from starting', async () => {
  const first = await startPostgres(folder)
  await first.stop()
  const stale = path.join(folder, 'postgres/data/postmaster.pid')
  await writeFile(stale, `${process.pid}\n${path.dirname(stale)}\n`)
  const second = await startPostgres(folder)
  expect(await ask(second.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await second.stop()
})

test('the database speaks UTF-8, lets nobody in without the password, and logs no statement', async () => {
  const postgres = await startPostgres(folder)
  try {
    const [row] = await ask(
      postgres.ownerUrl,
      `SELECT datcollate, datlocale, pg_encoding_to_char(encoding) AS encoding, current_setting('listen_addresses') AS listens
       FROM pg_database WHERE datname = 'campaign'`,
    )
    expect(row).toMatchObject({ datlocale: 'C.UTF-8', encoding: 'UTF8', listens: '127.0.0.1' })
    const intruder = new URL(postgres.ownerUrl)
    intruder.password = 'guess'
    await expect(ask(intruder.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
    await expect(ask(postgres.ownerUrl, `SELECT 'ana@example.org'::int`)).rejects.toThrow(
      'invalid input syntax',
    )
    expect(await readFile(path.join(folder, 'postgres/log'), 'utf8')).not.toContain('ana@example.org')
  } finally {
    await postgres.stop()
  }
})

test.runIf(asRoot)('an ordinary user starts it, and root may go on with that data', async () => {
  await chown(folder, NOBODY, NOBODY)
  const env = { ...process.env, HOME: folder }
  const starter = startProgram(STARTER, [folder], { uid: NOBODY, gid: NOBODY, env })
  expect(await starter.line('url')).toContain(String(NOBODY))
  starter.child.kill('SIGKILL')
  await starter.ended

  const postgres = await startPostgres(folder)
  expect(await ask(postgres.ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'durable' }])
  await postgres.stop()
})

test.runIf(asRoot)('data is kept elsewhere when PostgreSQL’s user cannot reach the data folder', async () => {
  const hidden = path.join(folder, 'hidden')
  await mkdir(hidden, { mode: 0o700 })
  const { near, far } = possibleLocations(hidden)
  try {
    const first = await startPostgres(hidden)
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.stop()
    expect([holdsDatabase(near), holdsDatabase(far)]).toEqual([false, true])

    await chmod(hidden, 0o711)
    const second = await startPostgres(hidden)
    expect(await ask(second.ownerUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await second.stop()
  } finally {
    await rm(far, { recursive: true, force: true })
  }
})

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}
