import { env } from '@/lib/platform/env'
import { signingKey, type SigningKey } from './signing-key.ts'

/** The keys of LEDGER_KEY, the current one first, under the name of a log. */
export function ownKeys(origin: string): SigningKey[] {
  const { LEDGER_KEY } = env()
  if (!LEDGER_KEY) throw new Error('LEDGER_KEY is not set: start the site with npm start')
  return LEDGER_KEY.map((secret) => signingKey(origin, Buffer.from(secret, 'hex')))
}
