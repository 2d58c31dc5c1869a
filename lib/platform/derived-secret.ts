import { createHmac } from 'node:crypto'
import { env } from '@/lib/platform/env'

const secrets = new Map<string, string>()

/** 64 hex characters derived from AUTH_SECRET. Throws when that is unset. */
export function derivedSecret(purpose: string): string {
  const known = secrets.get(purpose)
  if (known) return known
  const master = env().AUTH_SECRET
  if (!master) throw new Error('AUTH_SECRET is not set: start the site with npm start')
  const secret = createHmac('sha256', master).update(`secret\n${purpose}`).digest('hex')
  secrets.set(purpose, secret)
  return secret
}
