import { build, isStale } from '@/server/build'
import { messageOf } from '@/server/failure'
import { ensureClient } from '@/server/generated-client'

try {
  await ensureClient()
  if (!process.argv.includes('--if-stale') || (await isStale())) await build()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
