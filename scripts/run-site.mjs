import { load } from '../lib/platform/load.mjs'

try {
  // The rest imports the Prisma client, which is generated here if install scripts were skipped.
  const { ensureClient } = load('server/database/generated-client.ts')
  await ensureClient()
  const { start } = load('server/boot/start.ts')
  await start({ dev: process.argv.includes('--dev') })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
