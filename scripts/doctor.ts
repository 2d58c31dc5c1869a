import { EnvironmentError } from '@/lib/env'
import type { Finding } from '@/lib/mail/dns-records'
import { readEnvironment } from '@/server/environment'

const WORDS: Record<Finding['state'], string> = { ok: 'ok', mend: 'mend', unasked: 'could not ask' }

/** Checks the configuration and says what to mend: exit code 1 when there is something. */
async function run(): Promise<Finding[]> {
  try {
    const env = readEnvironment()
    const { examine } = await import('@/server/doctor')
    return [{ state: 'ok', what: 'Environment', says: 'every value can be used' }, ...(await examine(env))]
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    return [{ state: 'mend', what: 'Environment', says: error.message }]
  }
}

const findings = await run()
for (const { state, what, says } of findings) {
  console.log(`${WORDS[state].padEnd(13)}  ${what.padEnd(14)}  ${says}`)
}
if (findings.some(({ state }) => state === 'mend')) process.exitCode = 1
