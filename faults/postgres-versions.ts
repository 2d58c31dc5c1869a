import { isDeepStrictEqual } from 'node:util'
import { packagedBinaries, startOther } from '@/testing/database/other-postgres'
import { SMOKE_TEST_PASSED, smokeTest } from '@/testing/drivers/smoke-test'
import type { Drill } from './drill.ts'
import { none, type Figure } from './figures.ts'

// Other tests cover the oldest and the newest.
const VERSIONS = [16, 17]

export const postgresVersions: Drill = {
  name: 'postgres-versions',
  title: `PostgreSQL ${VERSIONS.join(' and ')}`,
  apart: true,
  async run() {
    const figures: Figure[] = []
    for (const version of VERSIONS) figures.push(await differences(version))
    return figures
  },
}

async function differences(version: number): Promise<Figure> {
  const postgres = await startOther(await packagedBinaries(version))
  try {
    const done = await smokeTest(postgres)
    return none(
      `what PostgreSQL ${version} did otherwise`,
      isDeepStrictEqual(done, SMOKE_TEST_PASSED) ? [] : [JSON.stringify(done)],
    )
  } finally {
    await postgres.stop()
  }
}
