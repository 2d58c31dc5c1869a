import { utf8ToBytes } from '@noble/hashes/utils.js'
import { fromBase64, readDecimal, readUtf8, toBase64 } from './bytes.ts'
import { FIELDS, SALT_BYTES, type Field } from './commitment.ts'
import { HASH_BYTES } from './hash.ts'

/** `value` is null where the signature has none. */
export type OpenedField = { field: Field; salt: Uint8Array; value: string | null }

/** One entry with its proof, and the values behind those commitments that its signer may open. */
export type Receipt = {
  index: number
  entry: Uint8Array
  opened: OpenedField[]
  /** From the leaf's sibling up. */
  proof: Uint8Array[]
  /** A signed note, with the cosignatures that were there. */
  checkpoint: string
}

export const RECEIPT_HEADER = 'c2sp.org/tlog-proof@v1'

// A tree has at most 53 levels here; a receipt is a few kilobytes.
const MOST_HASHES = 63
const LONGEST_RECEIPT = 1_000_000

/** A `.tlog-proof` file (c2sp.org/tlog-proof). */
export function formatReceipt({ index, entry, opened, proof, checkpoint }: Receipt): string {
  const fields = opened.map(({ field, salt, value }) => ({ field, salt: toBase64(salt), value }))
  const extra = toBase64(utf8ToBytes(JSON.stringify({ entry: toBase64(entry), opened: fields })))
  return [RECEIPT_HEADER, `extra ${extra}`, `index ${index}`, ...proof.map(toBase64), '', checkpoint].join(
    '\n',
  )
}

/** Null where it is malformed or cut. Nothing that it says is checked. */
export function parseReceipt(text: string): Receipt | null {
  const end = text.indexOf('\n\n')
  if (text.length > LONGEST_RECEIPT || end === -1) return null
  const [header, extraLine = '', indexLine = '', ...hashes] = text.slice(0, end).split('\n')
  const extra = parseExtra(after('extra ', extraLine))
  const index = readDecimal(after('index ', indexLine))
  const proof = hashes.map(fromBase64).filter((hash) => hash?.length === HASH_BYTES)
  if (header !== RECEIPT_HEADER || !extra || index === null) return null
  if (proof.length !== hashes.length || proof.length > MOST_HASHES) return null
  return { ...extra, index, proof: proof.filter((hash) => hash !== null), checkpoint: text.slice(end + 2) }
}

function after(beginning: string, line: string): string {
  return line.startsWith(beginning) ? line.slice(beginning.length) : ''
}

function parseExtra(encoded: string): Pick<Receipt, 'entry' | 'opened'> | null {
  const bytes = fromBase64(encoded)
  const extra = parseJson((bytes && readUtf8(bytes)) ?? '')
  if (!isRecord(extra) || typeof extra.entry !== 'string' || !Array.isArray(extra.opened)) return null
  const entry = fromBase64(extra.entry)
  const opened = extra.opened.map(parseOpened)
  if (!entry || opened.includes(null)) return null
  return { entry, opened: opened.filter((field) => field !== null) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function parseOpened(opened: unknown): OpenedField | null {
  if (!isRecord(opened) || typeof opened.salt !== 'string') return null
  const field = FIELDS.find((name) => name === opened.field)
  const salt = fromBase64(opened.salt)
  const { value } = opened
  if (!field || salt?.length !== SALT_BYTES || (typeof value !== 'string' && value !== null)) return null
  return { field, salt, value }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
