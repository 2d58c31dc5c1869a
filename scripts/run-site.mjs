import { load } from '../server/load.mjs'

try {
  // The rest cannot be put together without the Prisma client, which is made now if install scripts were skipped.
  const { ensureClient } = load('server/generated-client.ts')
  await ensureClient()
  const { start } = load('server/start.ts')
  await start({ dev: process.argv.includes('--dev') })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
