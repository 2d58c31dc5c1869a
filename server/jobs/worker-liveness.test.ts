import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { LIVING_WORKERS } from '@/lib/platform/advisory-locks'
import { WorkerLiveness } from '@/server/jobs/worker-liveness'
import { emptyDatabase } from '@/testing/database/database'

const url = await emptyDatabase()
const administrator = new pg.Client({ connectionString: url })
await administrator.connect()
afterAll(() => administrator.end())

const HELD = `SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory' AND classid = ${LIVING_WORKERS}
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`

it('holds again what it held, once each, however often its connection is lost while it does', async () => {
  const locks = new WorkerLiveness(url)
  const held = async () => (await administrator.query<{ held: number }>(HELD)).rows[0]?.held
  try {
    for (const worker of ['a', 'b', 'c']) await locks.hold(worker)
    for (let cut = 0; cut < 200; cut++) {
      await administrator.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      )
      // Requested at once, so that the next connection is under way when it is cut, too.
      await Promise.race([
        locks.hold('a').catch(() => {}),
        new Promise((resolve) => setTimeout(resolve, cut % 12)),
      ])
    }
    await expect.poll(held, { timeout: 15_000 }).toBe(3)
    await expect
      .poll(
        () =>
          locks.hold('d').then(
            () => true,
            () => false,
          ),
        { timeout: 15_000 },
      )
      .toBe(true)
  } finally {
    await locks.end()
  }
  await expect.poll(held, { timeout: 15_000 }).toBe(0)
})
