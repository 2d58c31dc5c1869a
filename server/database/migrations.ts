import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'

const FOLDER = 'prisma/migrations'

export type Migration = { name: string; sql: string; checksum: string }

export type MigrationState = {
  begun: boolean
  pending: string[]
  /** Interrupted in an earlier release; those of this release are pending too. */
  unfinished: string[]
  unknown: string[]
}

export async function migrationState(client: pg.Client): Promise<MigrationState> {
  const wanted = await migrationNames()
  const { rows: table } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`)
  if (!table[0].there) return { begun: false, pending: wanted, unfinished: [], unknown: [] }
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  const finished = new Set(rows.filter((row) => row.finished).map(({ name }) => name))
  return {
    begun: true,
    pending: wanted.filter((name) => !finished.has(name)),
    unfinished: rows.filter((row) => !row.finished).map(({ name }) => name),
    unknown: [...finished].filter((name) => !wanted.includes(name)),
  }
}

/** With the checksum that Prisma's own tools compare. */
export async function readMigration(name: string): Promise<Migration> {
  const sql = await readFile(path.join(FOLDER, name, 'migration.sql'), 'utf8')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
