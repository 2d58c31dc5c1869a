import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ShutdownRequested } from '@/server/host/shutdown-signal'
import { StartupError } from '@/server/host/startup-error'
import { query } from '@/testing/database/database'
import { temporaryFolder } from '@/tools/temporary-folder'
import { startPostgres, type EmbeddedPostgres } from './embedded-postgres.ts'
import { supervisePostgres } from './supervisor.ts'

let folder: string
let remove: () => Promise<void>
let postgres: EmbeddedPostgres
const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'log')]
const ends: Error[] = []

beforeAll(async () => {
  ;({ folder, remove } = await temporaryFolder())
  postgres = await startPostgres(folder)
  postgres.supervise((reason) => ends.push(reason))
})
afterEach(() => said.forEach((spy) => spy.mockReset()))
afterAll(async () => {
  said.forEach((spy) => spy.mockRestore())
  await postgres.stop()
  await remove()
})

const place = () => path.join(folder, 'postgres')
async function postmaster(): Promise<number> {
  const [pid] = (await readFile(path.join(place(), 'data/postmaster.pid'), 'utf8')).split('\n')
  return Number(pid)
}

it('starts PostgreSQL again at its address when its first process was killed, and says so', async () => {
  said.forEach((spy) => spy.mockImplementation(() => {}))
  await query(postgres.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one')
  const killed = await postmaster()
  process.kill(killed, 'SIGKILL')
  const back = () => query(postgres.ownerUrl, 'SELECT one FROM kept').catch(() => null)
  // Its file is missing for a moment while it starts.
  const first = () => postmaster().catch(() => killed)
  await vi.waitUntil(async () => (await first()) !== killed && (await back()), { timeout: 30_000 })
  expect(await back()).toEqual([{ one: 1 }])
  const lines = () => said[0]?.mock.calls.flat() ?? []
  await vi.waitUntil(() => lines().includes('PostgreSQL runs again.'), { timeout: 10_000 })
  expect(lines()[0]).toBe('PostgreSQL ended by itself. Starting it again (1 of 5).')
  expect(ends).toEqual([])
})

it('turns its log over while it runs', async () => {
  const log = path.join(place(), 'log')
  await truncate(log, 11 * 1024 * 1024)
  // PostgreSQL may write a line before and after.
  await vi.waitUntil(async () => (await stat(log)).size < 64 * 1024, { timeout: 10_000 })
  expect((await stat(`${log}.old`)).size).toBeGreaterThanOrEqual(11 * 1024 * 1024)
})

it('lets the site stop when PostgreSQL was told to', async () => {
  said.forEach((spy) => spy.mockImplementation(() => {}))
  process.kill(await postmaster(), 'SIGTERM')
  await vi.waitUntil(() => ends.length > 0, { timeout: 20_000 })
  expect(ends).toEqual([expect.any(ShutdownRequested)])
})

it('gives up after a few tries, and says why', async () => {
  said.forEach((spy) => spy.mockImplementation(() => {}))
  const data = path.join(place(), 'data')
  await postgres.stop()
  await writeStalePid(data)
  let tries = 0
  const reason = await new Promise<Error>((onEnd) => {
    const startAgain = () => Promise.reject(new Error(`no room, ${++tries}`))
    const cluster = { bin: '', data, account: {} }
    supervisePostgres({ cluster, log: path.join(place(), 'log'), startAgain, onEnd }, { every: 1 })
  })
  expect(reason).toBeInstanceOf(StartupError)
  expect(reason.message).toBe('PostgreSQL ended and cannot be started again. no room, 5')
})

async function writeStalePid(data: string): Promise<void> {
  await writeFile(path.join(data, 'postmaster.pid'), `${process.pid}\n${data}\n`)
}
