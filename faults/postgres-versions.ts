import { isDeepStrictEqual } from 'node:util'
import { packagedBinaries, startOther } from '@/testing/database/other-postgres'
import { MAIN_JOB_DONE, mainJob } from '@/testing/drivers/main-job'
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
    const done = await mainJob(postgres)
    return none(
      `what PostgreSQL ${version} did otherwise`,
      isDeepStrictEqual(done, MAIN_JOB_DONE) ? [] : [JSON.stringify(done)],
    )
  } finally {
    await postgres.stop()
  }
}
