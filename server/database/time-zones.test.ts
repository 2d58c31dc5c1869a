import { expect, test } from 'vitest'
import { emptyDatabase, freshDatabase, ownerUrlOf, query } from '@/testing/database/database'
import { SMOKE_TEST_PASSED, SMOKE_TEST_WITHIN, smokeTest } from '@/testing/drivers/smoke-test'

// initdb uses the machine's own, so most databases on a laptop and many on a server are not in UTC.
test.concurrent.each([
  { database: 'America/Mexico_City', machine: 'America/Mexico_City', make: emptyDatabase },
  { database: 'Asia/Kolkata', machine: 'Pacific/Kiritimati', make: freshDatabase },
])(
  'a database in $database serves a campaign on a machine in $machine',
  { timeout: SMOKE_TEST_WITHIN },
  async (where) => {
    const url = await where.make()
    const [ownerUrl, name] = [ownerUrlOf(url), new URL(url).pathname.slice(1)]
    await query(ownerUrl, `ALTER DATABASE ${name} SET timezone = '${where.database}'`)
    await query(ownerUrl, `ALTER DATABASE ${name} SET datestyle = 'German, DMY'`)
    expect(await smokeTest({ url, ownerUrl }, { TZ: where.machine })).toEqual(SMOKE_TEST_PASSED)
  },
)
