import { build, ensureBuild, testBuildKeys } from '@/server/boot/build'
import { readSettings } from '@/server/boot/environment'
import { ensureClient } from '@/server/database/generated-client'
import { messageOf } from '@/server/host/startup-error'

try {
  await ensureClient()
  if (process.argv.includes('--if-stale')) await ensureBuild(testBuildKeys())
  else await build(readSettings().DATA_DIR)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
