import { build, ensureBuild, testBuildKeys } from '@/server/build'
import { readSettings } from '@/server/environment'
import { messageOf } from '@/server/failure'
import { ensureClient } from '@/server/generated-client'

try {
  await ensureClient()
  if (process.argv.includes('--if-stale')) await ensureBuild(testBuildKeys())
  else await build(readSettings().DATA_DIR)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
