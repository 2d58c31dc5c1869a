import { build, ensureBuild } from '@/server/build'
import { messageOf } from '@/server/failure'
import { ensureClient } from '@/server/generated-client'

try {
  await ensureClient()
  await (process.argv.includes('--if-stale') ? ensureBuild() : build())
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
