import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '@/lib/mail/dns-records'
import { EnvironmentError, type Env } from '@/lib/platform/env'
import { readEnvironment } from '@/server/boot/environment'
import { provideSecrets } from '@/server/boot/secrets'
import { StartupError } from '@/server/host/startup-error'

const WORDS: Record<Finding['state'], string> = { ok: 'ok', mend: 'mend', unasked: 'could not ask' }

/** Exit code 1 when there is something to fix. */
async function run(): Promise<Finding[]> {
  try {
    const env = await environment()
    const { examine } = await import('@/server/doctor/examine')
    return [
      { state: 'ok', what: 'Environment', says: `every value can be used: ${scope(env)}` },
      ...(await examine(env)),
    ]
  } catch (error) {
    if (!(error instanceof EnvironmentError || error instanceof StartupError)) throw error
    return [{ state: 'mend', what: 'Environment', says: error.message }]
  }
}

function scope({ SITE_URL, DATABASE_URL, DATA_DIR }: Env): string {
  const database = DATABASE_URL ? 'DATABASE_URL is set' : 'DATABASE_URL is unset'
  return `SITE_URL is ${SITE_URL}, ${database}, DATA_DIR is ${path.resolve(DATA_DIR)}`
}

// Local secrets are those that a start has created: the doctor creates none.
async function environment(): Promise<Env> {
  const env = readEnvironment()
  if (env.production || !existsSync(path.join(env.DATA_DIR, 'secrets.json'))) return env
  await provideSecrets(env.DATA_DIR)
  return readEnvironment()
}

const findings = await run()
for (const { state, what, says } of findings) {
  console.log(`${WORDS[state].padEnd(13)}  ${what.padEnd(14)}  ${says}`)
}
if (findings.some(({ state }) => state === 'mend')) process.exitCode = 1
