import { openDatabase } from '@/server/boot/open-database'

const USAGE = `Usage:
  npm run ledger -- status     says how far the ledger is, and what keeps it from going on
  npm run ledger -- continue   ends a log that the database cannot go on with, and begins the next with everything
  npm run ledger -- rotate     lets the keys of LEDGER_KEY sign that have not signed before, and retires those not in it`

/** The message says what to type instead. */
export class UsageError extends Error {}

/** Returns what to print. Throws UsageError, EnvironmentError or StartupError. */
export async function ledgerCommand(args: string[]): Promise<string> {
  const verb = { status, continue: continueLedger, rotate }[args[0] ?? '']
  if (!verb || args.length !== 1) throw new UsageError(USAGE)
  const database = await openDatabase()
  const { disconnect } = await import('@/lib/platform/db')
  try {
    return await verb()
  } finally {
    await disconnect()
    await database.close()
  }
}

async function status(): Promise<string> {
  const [{ ledgerCheck }, { currentLog }, { keysOf }, rules] = await Promise.all([
    import('@/lib/ledger/admin-queries'),
    import('@/lib/ledger/log'),
    import('@/lib/ledger/log-keys'),
    import('@/lib/ledger/rules'),
  ])
  const log = await currentLog()
  if (!log) return 'There is no ledger yet: the start of the site begins it.'
  const { problem, waitingSince, witnesses } = await ledgerCheck()
  const keys = await keysOf(log)
  return [
    `${log.origin}: ${log.size} entries, of which ${log.publishedSize} are in the checkpoint that is served.`,
    ...keys.map(({ vkey, retired }) => `${retired ? 'Retired key' : 'Key'}: ${vkey}`),
    problem &&
      `Nothing is added: ${rules.LEDGER_PROBLEMS[problem.kind]}. ${upper(rules.LEDGER_ADVICE[problem.kind])}.`,
    waitingSince && `What happened at ${waitingSince.toISOString()} waits to be added.`,
    ...witnesses.map(
      ({ name, problem: why }) => `The witness ${name} does not cosign: ${rules.WITNESS_PROBLEMS[why]}.`,
    ),
  ]
    .filter((line) => line !== null)
    .join('\n')
}

async function continueLedger(): Promise<string> {
  const { continueLog } = await import('@/lib/ledger/continue-log')
  const id = await continueLog()
  return id === null
    ? 'Nothing keeps the ledger from going on, or no site has noticed: start the site, and look at npm run ledger -- status.'
    : `Log ${id} goes on from here, at /ledger/${id}/checkpoint. Everything that the database holds is added to it anew; the log before stays readable. Witnesses have to be told of it.`
}

async function rotate(): Promise<string> {
  const [{ rotateKeys }, { currentLog }] = await Promise.all([
    import('@/lib/ledger/log-keys'),
    import('@/lib/ledger/log'),
  ])
  const log = await currentLog()
  if (!log) return 'There is no ledger yet: its first checkpoint is signed by the keys of LEDGER_KEY.'
  const { added, retired, refused } = await rotateKeys(log)
  if (refused.length > 0) throw new UsageError(`A retired key never signs again: ${refused.join(', ')}`)
  const lines = [
    ...added.map((vkey) => `Signs from now on: ${vkey}`),
    ...retired.map((vkey) => `Retired: ${vkey}`),
  ]
  return lines.length > 0
    ? [...lines, 'Restart the site with the same LEDGER_KEY.'].join('\n')
    : 'The keys of LEDGER_KEY are those that sign already.'
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
