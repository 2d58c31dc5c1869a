import path from 'node:path'
import { z } from 'zod'
import { readDatabaseUrl } from '@/lib/platform/env/database-url'
import { readDkimKey } from '@/lib/platform/env/dkim-key'
import { parsedWith } from '@/lib/platform/env/invalid-value'
import { readLedgerKeys } from '@/lib/platform/env/ledger-keys'
import { readLedgerWitnesses } from '@/lib/platform/env/ledger-witnesses'
import { isLoopback } from '@/lib/platform/env/loopback'
import { readMailFrom } from '@/lib/platform/env/mail-from'
import { readSiteUrl } from '@/lib/platform/env/site-url'
import { readSmtpUrl } from '@/lib/platform/env/smtp-url'

export { isLoopback }

const port = z.coerce.number().int().min(0).max(65535)
const secret = z.string().min(32, 'needs at least 32 characters')

export const ACTION_KEY_RULE = 'must be 32 bytes in Base64 (44 characters): openssl rand -base64 32'

export function isActionKey(value: string): boolean {
  const bytes = Buffer.from(value, 'base64')
  return bytes.length === 32 && bytes.toString('base64') === value
}

const DEFAULT_PORT = 3000

const schema = z
  .object({
    SITE_URL: parsedWith(readSiteUrl),
    PORT: port.optional(),
    HOST: z.string().min(1).optional(),
    DATABASE_URL: parsedWith(readDatabaseUrl).optional(),
    DATABASE_OWNER_URL: parsedWith(readDatabaseUrl).optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    DELIVERIES_DIR: z.string().min(1).optional(),
    AUTH_SECRET: secret.optional(),
    DATA_KEY: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, 'must be 32 bytes in hexadecimal (64 characters)')
      .optional(),
    LEDGER_KEY: parsedWith(readLedgerKeys).optional(),
    LEDGER_WITNESSES: parsedWith(readLedgerWitnesses).optional(),
    SMTP_URL: parsedWith(readSmtpUrl).optional(),
    SMTP_CONNECTIONS: z.coerce.number().int().min(1).max(20).default(5),
    MAIL_FROM: parsedWith(readMailFrom).optional(),
    DKIM_KEY: parsedWith(readDkimKey).optional(),
    DKIM_SELECTOR: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/i, 'must be a name in DNS, like campaign')
      .default('campaign'),
    MAIL_EVENTS_SECRET: secret.optional(),
    SES_TOPIC: z
      .string()
      .regex(
        /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/,
        'must be the ARN of a topic of Amazon SNS',
      )
      .optional(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().refine(isActionKey, ACTION_KEY_RULE).optional(),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    LIMITS: z.enum(['on', 'off']).default('on'),
  })
  .superRefine((env, context) => {
    const local = isLoopback(new URL(env.SITE_URL).hostname)
    const complain = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message })
    if (!local) {
      for (const name of ['AUTH_SECRET', 'DATA_KEY', 'LEDGER_KEY', 'SMTP_URL', 'MAIL_FROM'] as const) {
        if (!env[name]) complain(name, `is required when SITE_URL (${env.SITE_URL}) is not this machine`)
      }
    }
    if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) {
      complain('DATABASE_OWNER_URL', 'needs DATABASE_URL beside it')
    }
    if (env.LIMITS === 'off' && !(local && isLoopback(env.HOST ?? 'localhost'))) {
      complain('LIMITS', 'may be off only while SITE_URL and HOST are this machine')
    }
  })
  .transform((env) => ({
    ...env,
    production: !isLoopback(new URL(env.SITE_URL).hostname),
    DELIVERIES_DIR: env.DELIVERIES_DIR ?? path.join(env.DATA_DIR, 'deliveries'),
    PORT: env.PORT ?? (Number(new URL(env.SITE_URL).port) || DEFAULT_PORT),
    HOST: env.HOST ?? (isLoopback(new URL(env.SITE_URL).hostname) ? bareHost(env.SITE_URL) : '0.0.0.0'),
    MAIL_FROM: env.MAIL_FROM ?? { name: '', address: 'campaign@localhost' },
  }))

export type Env = z.output<typeof schema>

/** The message names every bad variable, never a value. */
export class EnvironmentError extends Error {}

/** Empty values count as unset. Throws EnvironmentError. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const here = `http://localhost:${port.safeParse(set.PORT).data ?? DEFAULT_PORT}`
  const parsed = schema.safeParse({ SITE_URL: here, ...set })
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new EnvironmentError(`The environment cannot be used:\n  ${lines.join('\n  ')}`)
}

let parsed: Env | undefined

/** Parsed once. Throws EnvironmentError. */
export function env(): Env {
  return (parsed ??= parseEnv(process.env))
}

function bareHost(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '')
}
