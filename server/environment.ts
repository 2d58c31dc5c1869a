import { parseEnv, type Env } from '@/lib/env'
import { hasCode } from '@/server/failure'

/**
 * Parses the process's environment with `.env` beneath it, and puts the addresses of its servers back in the one form that
 * whatever this process starts can read. Throws EnvironmentError.
 */
export function readEnvironment(): Env {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
  const env = parseEnv(process.env)
  const { DATABASE_URL, SMTP_URL } = env
  Object.assign(process.env, DATABASE_URL && { DATABASE_URL }, SMTP_URL && { SMTP_URL })
  return env
}
