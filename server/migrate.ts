import { readdir } from 'node:fs/promises'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { connectionTo } from '@/lib/connection.mjs'
import { openPool } from '@/lib/pool'
import { grantRights } from '@/server/database-rights'
import { StartFailure, messageOf } from '@/server/failure'
import { prepareQueue } from '@/server/job-queue'
import { requireVersion } from '@/server/postgres-version'
import { prisma } from '@/server/prisma-cli'

// Any number that nothing else locks; every process of the campaign takes the same.
const LOCK = 7_305_801
const NOT_THE_OWNER = /permission denied|must be owner/
const OWNER_HINT =
  'Set DATABASE_OWNER_URL to the address for the role that owns the tables: DATABASE_URL has one that may not change them.'

/**
 * Brings a database to the newest schema, the job queue's included, as its owner, and lets the role of `siteUrl` work with it.
 * Processes that start together do it once: the others wait. Throws StartFailure when the database is out of reach or too old,
 * or a migration fails.
 */
export async function migrate(
  databaseUrl: string,
  signal?: AbortSignal,
  siteUrl: string = databaseUrl,
): Promise<void> {
  let client: pg.Client | undefined
  signal?.addEventListener('abort', () => void client?.end().catch(() => {}), { once: true })
  try {
    client = new pg.Client({ ...connectionTo(databaseUrl), connectionTimeoutMillis: 10_000 })
    // A connection that breaks while idle is seen by the next query; without a listener it would end the process.
    client.on('error', () => {})
    await client.connect()
    await requireVersion(client)
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    if (!(await isCurrent(client))) await prisma(['migrate', 'deploy'], { databaseUrl, signal })
    await migrateQueue(databaseUrl)
    await prepareQueue(client)
    if (siteUrl !== databaseUrl) await grantRights(client, siteUrl, LOCK)
  } catch (error) {
    if (signal?.aborted) throw error
    const says = messageOf(error)
    const hint = NOT_THE_OWNER.test(says) ? `\n${OWNER_HINT}` : ''
    throw new StartFailure(`The database cannot be brought to the newest schema. ${says}${hint}`)
  } finally {
    await client?.end().catch(() => {})
  }
}

async function migrateQueue(databaseUrl: string): Promise<void> {
  const pool = openPool(databaseUrl, { max: 1 })
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) })
  } finally {
    await pool.end()
  }
}

/** Whether a database has every migration of this release, and none that failed. */
export async function isCurrent(client: pg.Client): Promise<boolean> {
  const { rows: table } = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`)
  if (!table[0].name) return false
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  const wanted = (await readdir('prisma/migrations', { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )
  // One that has failed must reach the CLI, which says what to do.
  return (
    rows.every((row) => row.finished) &&
    wanted.every((folder) => rows.some((row) => row.name === folder.name))
  )
}
