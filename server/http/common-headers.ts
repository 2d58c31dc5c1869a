import { POLICY_WITHOUT_SCRIPTS } from './content-security-policy.ts'
import { everywhere, unlisted } from './headers.mjs'

export const COMMON = byName(everywhere)

/** For answers that belong to one visitor. */
export const UNLISTED = byName(unlisted)

export const INERT = { ...COMMON, 'Content-Security-Policy': POLICY_WITHOUT_SCRIPTS }

export const INERT_AND_UNLISTED = {
  ...COMMON,
  ...UNLISTED,
  'Content-Security-Policy': POLICY_WITHOUT_SCRIPTS,
}

function byName(headers: { key: string; value: string }[]): Record<string, string> {
  return Object.fromEntries(headers.map(({ key, value }) => [key, value]))
}
