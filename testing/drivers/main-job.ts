import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { startProgram } from '@/tools/programs'
import type { Addresses } from '@/server/postgres'

/** What testing/programs/main-job.ts says when all went as it should. */
export const MAIN_JOB_DONE = {
  answers: ['counted', 'counted', 'counted', 'counted', 'counted'],
  words: ['scheduled', 'scheduled', 'published'],
  sent: 2,
  drift: null,
  count: 2,
  tallies: { confirmed: 4, withdrawn: 1, removed: 1 },
  late: 0,
}

/** In ms: for a test of it, on a machine that others keep busy. */
export const MAIN_JOB_WITHIN = 240_000

/** Runs a campaign's main job on an empty database, in a process of its own, and returns what it says of it. */
export async function mainJob({ url, ownerUrl }: Addresses, settings: Record<string, string> = {}) {
  const secrets = { AUTH_SECRET: 'a'.repeat(64), DATA_KEY: 'b'.repeat(64) }
  const own = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, LIMITS: 'off' }
  const env = { ...process.env, ...BLANK_ENVIRONMENT, ...secrets, ...own, ...settings }
  const program = startProgram('testing/programs/main-job.ts', [], { env })
  // A test that runs out of time never gets to end it.
  const late = setTimeout(() => program.child.kill('SIGKILL'), MAIN_JOB_WITHIN * 0.75)
  try {
    return JSON.parse(await program.line('{"answers"')) as unknown
  } finally {
    clearTimeout(late)
    program.child.kill('SIGKILL')
    await program.ended
  }
}
