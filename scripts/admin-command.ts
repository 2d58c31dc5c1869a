import { parseArgs } from 'node:util'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import { openDatabase } from '@/server/boot/open-database'

const USAGE = `Usage:
  npm run admin -- create --email name@example.org --role owner|editor
  npm run admin -- reset name@example.org
Each prints a link that works once, for 24 hours.`

/** The message says what to type instead. */
export class UsageError extends Error {}

/** Creates an admin or resets a sign-in; returns the link. Throws UsageError, EnvironmentError or StartupError. */
export async function adminLink(args: string[]): Promise<string> {
  const { positionals, values } = parse(args)
  const { invitation, adminEmail } = await import('@/lib/admins/schema')
  const [command, ...rest] = positionals
  if (command === 'create' && rest.length === 0) {
    const given = invitation.safeParse(values)
    if (!given.success) throw new UsageError(await problems(given.error))
    return withDatabase(() => create(given.data))
  }
  if (command === 'reset' && rest.length === 1) {
    const given = adminEmail.safeParse(rest[0])
    if (!given.success) throw new UsageError(await problems(given.error))
    return withDatabase(() => reset(given.data))
  }
  throw new UsageError(USAGE)
}

function parse(args: string[]) {
  try {
    const options = { email: { type: 'string' }, role: { type: 'string' } } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

async function problems(error: { issues: { path: PropertyKey[]; message: string }[] }): Promise<string> {
  const { errorSentence } = await import('@/lib/i18n/error-words')
  const lines = error.issues.map(
    ({ path, message }) =>
      `${path.length ? `--${path.join('.')}: ` : ''}${errorSentence(message, STAFF_LOCALE)}`,
  )
  return [...lines, USAGE].join('\n')
}

async function create(given: { email: string; role: 'owner' | 'editor' }): Promise<string> {
  const { invite } = await import('@/lib/admins/invitations')
  const invited = await invite(null, given)
  if ('link' in invited) return invited.link
  throw new UsageError(
    `${given.email} signs in already. To choose a new password: npm run admin -- reset ${given.email}`,
  )
}

async function reset(email: string): Promise<string> {
  const { resetLink } = await import('@/lib/admins/reset')
  const link = await resetLink(email)
  if (link) return link
  throw new UsageError(
    `No admin has the address ${email}. To make one: npm run admin -- create --email ${email} --role owner`,
  )
}

async function withDatabase(verb: () => Promise<string>): Promise<string> {
  const database = await openDatabase()
  const { disconnect } = await import('@/lib/platform/db')
  try {
    return await verb()
  } finally {
    await disconnect()
    await database.close()
  }
}
