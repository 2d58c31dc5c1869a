import path from 'node:path'
import { exec } from '@/server/host/exec'

/** Offline, with the WASM engine. Throws StartupError with its last lines. */
export async function prisma(args: string[]): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: path.resolve('prisma/schema-engine.mjs'),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const cli = path.resolve('node_modules/prisma/build/index.js')
  await exec(process.execPath, [cli, ...args], { env, timeout: 300_000 })
}
