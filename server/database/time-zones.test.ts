import { expect, test } from 'vitest'
import { emptyDatabase, freshDatabase, ownerOf, query } from '@/testing/database/database'
import { MAIN_JOB_DONE, MAIN_JOB_WITHIN, mainJob } from '@/testing/drivers/main-job'

// initdb uses the machine's own, so most databases on a laptop and many on a server are not in UTC.
test.concurrent.each([
  { database: 'America/Mexico_City', machine: 'America/Mexico_City', make: emptyDatabase },
  { database: 'Asia/Kolkata', machine: 'Pacific/Kiritimati', make: freshDatabase },
])(
  'a database in $database serves a campaign on a machine in $machine',
  { timeout: MAIN_JOB_WITHIN },
  async (where) => {
    const url = await where.make()
    const [ownerUrl, name] = [ownerOf(url), new URL(url).pathname.slice(1)]
    await query(ownerUrl, `ALTER DATABASE ${name} SET timezone = '${where.database}'`)
    await query(ownerUrl, `ALTER DATABASE ${name} SET datestyle = 'German, DMY'`)
    expect(await mainJob({ url, ownerUrl }, { TZ: where.machine })).toEqual(MAIN_JOB_DONE)
  },
)
