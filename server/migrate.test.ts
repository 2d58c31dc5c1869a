import pg from 'pg'
import { expect, test } from 'vitest'
import { emptyDatabase } from '@/e2e/support/database'
import { JOB_KINDS } from '@/lib/jobs'
import { migrate } from './migrate.ts'

test('processes that start together on an empty database migrate it once', async () => {
  const url = await emptyDatabase()
  await Promise.all([migrate(url), migrate(url)])
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    `SELECT count(*)::int AS times, to_regclass('graphile_worker.jobs') IS NOT NULL AS jobs FROM _prisma_migrations GROUP BY migration_name`,
  )
  const { rows: kinds } = await client.query('SELECT identifier FROM graphile_worker._private_tasks')
  await client.end()
  expect(kinds.map(({ identifier }) => identifier)).toEqual(expect.arrayContaining(JOB_KINDS))
  expect(new Set(rows.map((row) => row.times))).toEqual(new Set([1]))
  expect(rows[0].jobs).toBe(true)
})

test('a database that is away is said in one sentence', async () => {
  const url = 'postgresql://nobody:secret@127.0.0.1:1/campaign'
  await expect(migrate(url)).rejects.toThrow(
    /^The database cannot be brought to the newest schema. connect ECONNREFUSED/,
  )
  await expect(migrate(url)).rejects.not.toThrow('secret')
})
