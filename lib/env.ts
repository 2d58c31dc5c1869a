import { isIP } from 'node:net'
import { z } from 'zod'
import { DkimKeyError, readDkimKey } from '@/lib/mail/dkim-key'

const port = z.coerce.number().int().min(0).max(65535)
const secret = z.string().min(32, 'needs at least 32 characters')

function url(...protocols: string[]) {
  return z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    abort: true,
    message: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  })
}

const DEFAULT_PORT = 3000

const schema = z
  .object({
    SITE_URL: url('http:', 'https:').pipe(
      z
        .string()
        .transform((value) => new URL(value))
        .refine(
          (value) => value.pathname === '/' && !value.search && !value.hash,
          'must be an origin, without a path',
        )
        .transform((value) => value.origin),
    ),
    PORT: port.optional(),
    HOST: z.string().min(1).optional(),
    DATABASE_URL: url('postgres:', 'postgresql:').optional(),
    DATABASE_OWNER_URL: url('postgres:', 'postgresql:').optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    AUTH_SECRET: secret.optional(),
    DATA_KEY: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, 'must be 32 bytes in hexadecimal (64 characters)')
      .optional(),
    SMTP_URL: url('smtp:', 'smtps:').optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^[^\r\n]*[^\s@]+@[^\s@]+$|^[^\r\n<>]*<[^\s@<>]+@[^\s@<>]+>$/,
        'must be an address or Name <address>',
      )
      .optional(),
    DKIM_KEY: z
      .string()
      .transform((value, context) => {
        try {
          return readDkimKey(value)
        } catch (error) {
          if (!(error instanceof DkimKeyError)) throw error
          context.addIssue({ code: 'custom', message: error.message })
          return z.NEVER
        }
      })
      .optional(),
    DKIM_SELECTOR: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/i, 'must be a name in DNS, like campaign')
      .default('campaign'),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    LIMITS: z.enum(['on', 'off']).default('on'),
  })
  .superRefine((env, context) => {
    const local = isLoopback(new URL(env.SITE_URL).hostname)
    const complain = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message })
    if (!local) {
      for (const name of ['AUTH_SECRET', 'DATA_KEY', 'SMTP_URL', 'MAIL_FROM'] as const) {
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
    /** Production means that SITE_URL is not this machine. */
    production: !isLoopback(new URL(env.SITE_URL).hostname),
    PORT: env.PORT ?? (Number(new URL(env.SITE_URL).port) || DEFAULT_PORT),
    HOST: env.HOST ?? (isLoopback(new URL(env.SITE_URL).hostname) ? bareHost(env.SITE_URL) : '0.0.0.0'),
    MAIL_FROM: env.MAIL_FROM ?? 'campaign@localhost',
  }))

export type Env = z.output<typeof schema>

/** A value of the environment that the site cannot start with; the message names every variable at fault, never its value. */
export class EnvironmentError extends Error {}

/** Parses an environment (empty values count as unset). Throws EnvironmentError that names each bad variable. */
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

/** The process's environment, parsed once. Throws EnvironmentError. */
export function env(): Env {
  return (parsed ??= parseEnv(process.env))
}

function bareHost(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '')
}

/** Whether a host name or address is this machine's loopback. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  if (bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1') return true
  return isIP(bare) === 4 && bare.startsWith('127.')
}
