import path from 'node:path'
import { run } from '@/server/host/exec'

/** Offline, with the WASM engine. Throws StartFailure with its last lines. */
export async function prisma(args: string[]): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: path.resolve('prisma/schema-engine.mjs'),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const cli = path.resolve('node_modules/prisma/build/index.js')
  await run(process.execPath, [cli, ...args], { env, timeout: 300_000 })
}
