import { expect, test } from 'vitest'
import { debianBinaries, startOther } from '@/testing/database/other-postgres'
import { MAIN_JOB_DONE, MAIN_JOB_WITHIN, mainJob } from '@/testing/drivers/main-job'
import { OLDEST_POSTGRES } from './postgres-version.ts'

test(
  'the oldest PostgreSQL serves a campaign whose site works with a role that owns nothing',
  { timeout: MAIN_JOB_WITHIN },
  async ({ skip }) => {
    const bin = debianBinaries(OLDEST_POSTGRES)
    if (!bin) {
      const package_ = `postgresql-${OLDEST_POSTGRES}`
      const says = `PostgreSQL ${OLDEST_POSTGRES} was not tried: Debian's ${package_} is not installed here.`
      process.stderr.write(`${says}\n`)
      return skip(says)
    }
    const postgres = await startOther(bin)
    try {
      expect(await mainJob(postgres)).toEqual(MAIN_JOB_DONE)
    } finally {
      await postgres.stop()
    }
  },
)
