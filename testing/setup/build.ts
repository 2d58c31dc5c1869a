import { ensureBuild, testBuildKeys } from '@/server/build'

/**
 * A global setup of those tests that start the whole site: its build as the sources are, made once for all of them, in a
 * folder that a site running beside them has not.
 */
export default async function setUpBuild(): Promise<void> {
  process.env.NEXT_DIST_DIR ||= '.next-test'
  await ensureBuild(testBuildKeys())
}
