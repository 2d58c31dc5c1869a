import { parseEnv, type Env } from '@/lib/env'
import { hasCode } from '@/server/failure'

/** Parses the process's environment with `.env` beneath it. Throws EnvironmentError. */
export function readEnvironment(): Env {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
  return parseEnv(process.env)
}
