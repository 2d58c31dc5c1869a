import { POLICY_WITHOUT_SCRIPTS } from './content-security-policy.ts'
import { everywhere, unlisted } from './headers.mjs'

/** What every answer says. */
export const COMMON = byName(everywhere)

/** What an answer says that is one visitor's own. */
export const UNLISTED = byName(unlisted)

/** What an answer of the server itself says, which runs nothing. */
export const INERT = { ...COMMON, 'Content-Security-Policy': POLICY_WITHOUT_SCRIPTS }

/** The same of one that is one visitor's own. */
export const INERT_AND_UNLISTED = {
  ...COMMON,
  ...UNLISTED,
  'Content-Security-Policy': POLICY_WITHOUT_SCRIPTS,
}

function byName(headers: { key: string; value: string }[]): Record<string, string> {
  return Object.fromEntries(headers.map(({ key, value }) => [key, value]))
}
