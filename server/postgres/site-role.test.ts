import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from '@/server/database/migrate'
import { query } from '@/testing/database/database'
import { SMOKE_TEST_PASSED, SMOKE_TEST_WITHIN, smokeTest } from '@/testing/drivers/smoke-test'
import { temporaryFolder } from '@/tools/temporary-folder'
import { findPostgres, startPostgres } from './embedded-postgres.ts'
import { SITE_ROLE } from './site-role.ts'

let folder: string
let remove: () => Promise<void>

beforeEach(async () => {
  ;({ folder, remove } = await temporaryFolder())
})
afterEach(() => remove())

const passwordFile = () => path.join(folder, 'postgres-site-password')

it(
  'gives a data folder from before there was a role for the site one, and its data to it',
  { timeout: SMOKE_TEST_WITHIN },
  async () => {
    const before = await startPostgres(folder)
    await migrate(before.ownerUrl)
    await query(before.ownerUrl, `INSERT INTO deliveries (date, "to", count) VALUES ('2017-12', 'Them', 1)`)
    await query(before.ownerUrl, `DROP ROLE ${SITE_ROLE}`)
    await rm(passwordFile())
    expect(await findPostgres(folder)).toMatchObject({ url: before.ownerUrl })
    await before.stop()

    const after = await startPostgres(folder)
    try {
      expect(await findPostgres(folder)).toEqual({ url: after.url, ownerUrl: after.ownerUrl })
      expect((await stat(passwordFile())).mode & 0o777).toBe(0o600)
      expect(await smokeTest(after)).toEqual(SMOKE_TEST_PASSED)
      expect(await query(after.url, `SELECT "to" FROM deliveries WHERE "to" = 'Them'`)).toHaveLength(1)
      await expect(query(after.url, `COPY campaign FROM PROGRAM 'id'`)).rejects.toThrow('permission denied')
    } finally {
      await after.stop()
    }
  },
)

it('takes from the role what somebody gave it, and lets it in with the password that is kept', async () => {
  const before = await startPostgres(folder)
  const powers = `SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, rolconfig,
    pg_has_role(oid, 'pg_execute_server_program', 'MEMBER') AS runs, pg_has_role(oid, 'campaign', 'MEMBER') AS owner
    FROM pg_roles WHERE rolname = '${SITE_ROLE}'`
  const [none] = await query(before.ownerUrl, powers)
  expect(new Set(Object.values(Object(none)))).toEqual(new Set([false, null]))
  await query(before.ownerUrl, `ALTER ROLE ${SITE_ROLE} SUPERUSER CREATEROLE PASSWORD 'another'`)
  await query(before.ownerUrl, `ALTER ROLE ${SITE_ROLE} SET session_replication_role = replica`)
  await query(before.ownerUrl, `GRANT campaign, pg_execute_server_program TO ${SITE_ROLE}`)
  await before.stop()

  const after = await startPostgres(folder)
  try {
    expect(await query(after.ownerUrl, powers)).toEqual([none])
    expect(await query(after.url, 'SELECT current_user AS role')).toEqual([{ role: SITE_ROLE }])
  } finally {
    await after.stop()
  }
})
