import { build } from '@/server/build'
import { ensureClient } from '@/server/generated-client'
import { messageOf } from '@/server/failure'

try {
  await ensureClient()
  await build()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
