import { fromBase64 } from './base64.ts'
import type { Commitments } from './entry.ts'
import { sha256 } from './merkle.ts'

const PRESENT = 0
const ABSENT = 1
const SALT_BYTES = 32

/** A field as its holder reveals it; `value` is null where the entry says that there is none. */
export type Opened = { field: string; salt: string; value: string | null }

/** docs/ledger.md, Commitments. */
export function commit(field: string, salt: Buffer, value: string | null): Buffer {
  const kind = Buffer.of(value === null ? ABSENT : PRESENT)
  return sha256(Buffer.from(field), kind, salt, Buffer.from(value?.normalize('NFC') ?? ''))
}

/** Whether an entry commits to what is revealed. */
export function fits(commitments: Commitments, { field, salt, value }: Opened): boolean {
  const bytes = fromBase64(salt)
  const commitment = Object.hasOwn(commitments, field) ? commitments[field] : undefined
  return bytes?.length === SALT_BYTES && commitment?.equals(commit(field, bytes, value)) === true
}
