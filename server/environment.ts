import { parseEnv, type Env } from '@/lib/env'
import { hasCode } from '@/server/failure'

/** What a build needs of the environment, with `.env` beneath it: no secrets, and no database. */
export function readSettings(): { DATA_DIR: string } {
  loadFile()
  return { DATA_DIR: process.env.DATA_DIR || '.data' }
}

/** Parses the process's environment with `.env` beneath it. Throws EnvironmentError. */
export function readEnvironment(): Env {
  loadFile()
  return parseEnv(process.env)
}

function loadFile(): void {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
}
