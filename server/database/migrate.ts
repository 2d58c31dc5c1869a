import { setTimeout as wait } from 'node:timers/promises'
import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { ADVISORY_LOCKS } from '@/lib/platform/advisory-locks'
import { newClient, newPool } from '@/lib/platform/connections'
import { applyMigration, createMigrationTable } from '@/server/database/apply-migration'
import { limitLocks, LOCK_RETRY, retryOnLock, type LockRetry } from '@/server/database/lock-retry'
import { migrationState, readMigration } from '@/server/database/migrations'
import { requireVersion } from '@/server/database/postgres-version'
import { grantRights } from '@/server/database/rights'
import { messageOf, StartupError } from '@/server/host/startup-error'
import { prepareQueue } from '@/server/jobs/prepare-queue'

const ASK_AGAIN_MS = 250
const SAY_AFTER_MS = 3_000
const NOT_THE_OWNER = /permission denied|must be owner/
const OWNER_HINT =
  'Set DATABASE_OWNER_URL to the address for the role that owns the tables: DATABASE_URL has one that may not change them.'

type MigrateOptions = {
  signal?: AbortSignal
  siteUrl?: string
  retry?: LockRetry
}

/** Concurrent starts migrate once. Throws StartupError (unreachable, too old, or a migration failed and rolled back). */
export async function migrate(
  ownerUrl: string,
  { signal, siteUrl = ownerUrl, retry = LOCK_RETRY }: MigrateOptions = {},
): Promise<void> {
  let client: pg.Client | undefined
  signal?.addEventListener('abort', () => void client?.end().catch(() => {}), { once: true })
  try {
    client = newClient(ownerUrl, { connectionTimeoutMillis: 10_000 })
    await client.connect()
    await requireVersion(client)
    await limitLocks(client, retry)
    await takeTurn(client, retry, signal)
    await migrateTables(client, retry, signal)
    await migrateQueue(client, ownerUrl, retry, signal)
    if (siteUrl !== ownerUrl) await giveRights(client, siteUrl, retry, signal)
  } catch (error) {
    if (signal?.aborted || error instanceof StartupError) throw error
    throw new StartupError(`The database cannot be brought to the newest schema. ${explained(error)}`)
  } finally {
    await client?.end().catch(() => {})
  }
}

// Polled: a wait inside PostgreSQL would go on after we are gone.
async function takeTurn(client: pg.Client, { say, giveUpAfter }: LockRetry, signal?: AbortSignal) {
  const began = performance.now()
  let said = false
  for (const lock of [ADVISORY_LOCKS.migration, ADVISORY_LOCKS.prismaMigration]) {
    while (!(await isTaken(client, lock))) {
      const waited = performance.now() - began
      if (waited > giveUpAfter) throw new StartupError(neverDone(giveUpAfter))
      if (waited > SAY_AFTER_MS && !said) {
        say('Another process brings the database to the newest schema: waiting for it.')
        said = true
      }
      await wait(ASK_AGAIN_MS, undefined, { signal })
    }
  }
}

async function isTaken(client: pg.Client, lock: number): Promise<boolean> {
  return (await client.query('SELECT pg_try_advisory_lock($1) AS taken', [lock])).rows[0].taken
}

function neverDone(after: number): string {
  return `Another process has been bringing the database to the newest schema for ${Math.round(after / 60_000)} minutes: look at it, and start again.`
}

async function migrateTables(client: pg.Client, retry: LockRetry, signal?: AbortSignal): Promise<void> {
  const { begun, pending, unfinished } = await migrationState(client)
  if (!begun) {
    await makeSureItIsEmpty(client)
    await createMigrationTable(client)
  }
  for (const [index, name] of pending.entries()) {
    const what = `Migration ${name} (${index + 1} of ${pending.length})`
    if (begun) retry.say(`${what} …`)
    const migration = await readMigration(name)
    try {
      await retryOnLock(client, what, () => applyMigration(client, migration), retry, signal)
    } catch (error) {
      if (signal?.aborted || error instanceof StartupError) throw error
      throw new StartupError(
        `${what} failed and was rolled back. ${explained(error)}${advice(unfinished, name)}`,
      )
    }
  }
}

function advice(unfinished: string[], name: string): string {
  if (!unfinished.includes(name)) return ''
  return `. An earlier start was ended in the middle of it. If all that it makes is there already, say so and start again: npx prisma migrate resolve --applied ${name}`
}

// Keeps off another program's database, and one that a restore left half made.
async function makeSureItIsEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class c WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY 1 LIMIT 3`,
  )
  if (rows.length === 0) return
  const names = rows.map(({ name }) => name).join(', ')
  throw new StartupError(
    `The database holds tables (${names} …) that no migration of the campaign made: give it a database of its own, or restore a backup whole, into an empty one.`,
  )
}

async function migrateQueue(
  client: pg.Client,
  databaseUrl: string,
  retry: LockRetry,
  signal?: AbortSignal,
): Promise<void> {
  const onConnect = (connected: pg.ClientBase) => limitLocks(connected, retry)
  const pgPool = newPool(databaseUrl, { max: 1, onConnect })
  const work = async () => {
    await runMigrations({ pgPool, logger: new Logger(() => () => {}) })
    await prepareQueue(client)
  }
  try {
    await retryOnLock(client, 'The job queue’s migration', work, retry, signal)
  } finally {
    await pgPool.end()
  }
}

async function giveRights(
  client: pg.Client,
  siteUrl: string,
  retry: LockRetry,
  signal?: AbortSignal,
): Promise<void> {
  const work = () => grantRights(client, siteUrl, ADVISORY_LOCKS.migration)
  await retryOnLock(client, 'Giving the site’s role its rights', work, retry, signal)
}

function explained(error: unknown): string {
  const says = messageOf(error)
  return NOT_THE_OWNER.test(says) ? `${says}\n${OWNER_HINT}` : says
}
