import type { Addresses } from '@/server/postgres/embedded-postgres'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { startProgram } from '@/tools/programs'
import { temporaryFolder } from '@/tools/temporary-folder'

/** The expected output of testing/programs/smoke-test.ts. */
export const SMOKE_TEST_PASSED = {
  answers: ['counted', 'counted', 'counted', 'counted', 'counted'],
  words: ['scheduled', 'scheduled', 'published'],
  sent: 2,
  drift: null,
  count: 2,
  tallies: { confirmed: 4, withdrawn: 1, removed: 1 },
  late: 0,
}

export const SMOKE_TEST_WITHIN = 240_000

/** A campaign's whole life cycle on an empty database, in a process of its own. */
export async function smokeTest({ url, ownerUrl }: Addresses, settings: Record<string, string> = {}) {
  const data = await temporaryFolder()
  const secrets = { AUTH_SECRET: 'a'.repeat(64), DATA_KEY: 'b'.repeat(64), LEDGER_KEY: 'c'.repeat(64) }
  const own = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: data.folder, LIMITS: 'off' }
  const env = { ...process.env, ...BLANK_ENVIRONMENT, ...secrets, ...own, ...settings }
  const program = startProgram('testing/programs/smoke-test.ts', [], { env })
  // A test that times out never ends it itself.
  const late = setTimeout(() => program.child.kill('SIGKILL'), SMOKE_TEST_WITHIN * 0.75)
  try {
    return JSON.parse(await program.line('{"answers"')) as unknown
  } finally {
    clearTimeout(late)
    program.child.kill('SIGKILL')
    await program.ended
    await data.remove()
  }
}
