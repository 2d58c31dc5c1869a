import { expect, test } from 'vitest'
import { debianBinaries, startOther } from '@/testing/database/other-postgres'
import { SMOKE_TEST_PASSED, SMOKE_TEST_WITHIN, smokeTest } from '@/testing/drivers/smoke-test'
import { OLDEST_POSTGRES } from './postgres-version.ts'

test(
  'the oldest PostgreSQL serves a campaign whose site works with a role that owns nothing',
  { timeout: SMOKE_TEST_WITHIN },
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
      expect(await smokeTest(postgres)).toEqual(SMOKE_TEST_PASSED)
    } finally {
      await postgres.stop()
    }
  },
)
