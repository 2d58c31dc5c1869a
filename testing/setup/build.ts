import { ensureBuild, testBuildKeys } from '@/server/boot/build'

/** Global setup of whole-site tests: one up-to-date build, apart from that of a running site. */
export default async function setUpBuild(): Promise<void> {
  process.env.NEXT_DIST_DIR ||= '.next-test'
  await ensureBuild(testBuildKeys())
}
