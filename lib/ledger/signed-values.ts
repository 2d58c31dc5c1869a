import { FIELDS } from './commitment.ts'
import type { SignedField } from './entry.ts'

/** What a confirmed entry commits to, in the order of its bytes. */
export const SIGNED_FIELDS = FIELDS.filter((field) => field !== 'index')

/** What was signed; null where a signature has none. */
export type SignedValues = Record<SignedField, string | null>
