import { parseEnv, type Env } from '@/lib/platform/env'
import { hasCode } from '@/server/host/startup-error'

export function readSettings(): { DATA_DIR: string } {
  loadFile()
  return { DATA_DIR: process.env.DATA_DIR || '.data' }
}

/** Normalises the server addresses in process.env for child processes. Throws EnvironmentError. */
export function readEnvironment(): Env {
  loadFile()
  const env = parseEnv(process.env)
  const { DATABASE_URL, DATABASE_OWNER_URL, SMTP_URL } = env
  Object.assign(
    process.env,
    DATABASE_URL && { DATABASE_URL },
    DATABASE_OWNER_URL && { DATABASE_OWNER_URL },
    SMTP_URL && { SMTP_URL },
  )
  return env
}

function loadFile(): void {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
}
