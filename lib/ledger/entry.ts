import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { readUtf8 } from './bytes.ts'
import type { Field } from './commitment.ts'
import { HASH_BYTES } from './hash.ts'

/** The byte that says what an entry is; the names are those of the database. */
export const KINDS = {
  confirmed: 0x01,
  restored: 0x02,
  withdrawn: 0x03,
  removed: 0x04,
  renewed: 0x05,
  delivered: 0x06,
  text_version: 0x07,
  continued: 0x08,
} as const

export type Kind = keyof typeof KINDS

export type SignedField = Exclude<Field, 'index'>

type Commitments<Committed extends Field> = Record<Committed, Uint8Array>

/** `hour` counts from 1970 in UTC, rounded down; `docs/ledger.md` says what each of them means. */
export type Entry = { hour: number } & (
  | { kind: 'confirmed'; before: boolean; commitments: Commitments<SignedField> }
  | { kind: 'withdrawn'; commitments: Commitments<'index'> }
  | { kind: 'removed' | 'restored'; commitments: Commitments<'index'>; correctionId: number }
  | { kind: 'renewed'; commitments: Commitments<'index' | 'text-version' | 'consent'> }
  | { kind: 'delivered'; deliveryId: number; signatures: number; manifest: Uint8Array }
  | { kind: 'text_version'; versionId: number; major: number; minor: number; words: Uint8Array }
  | { kind: 'continued'; checkpoint: string }
)

const FORMAT = 0x01
const BEFORE = 0x01
const HEAD_BYTES = 8
const HOUR_MS = 3_600_000

// Of what follows the first eight bytes; null where it has no fixed length.
const BODY_BYTES: Record<Kind, number | null> = {
  confirmed: 6 * HASH_BYTES,
  restored: HASH_BYTES + 4,
  withdrawn: HASH_BYTES,
  removed: HASH_BYTES + 4,
  renewed: 3 * HASH_BYTES,
  delivered: 8 + HASH_BYTES,
  text_version: 8 + HASH_BYTES,
  continued: null,
}

export function hourOf(at: Date): number {
  return Math.floor(at.getTime() / HOUR_MS)
}

export function startOfHour(hour: number): Date {
  return new Date(hour * HOUR_MS)
}

/** What an entry adds to the count of signatures. */
export function countOf(kind: Kind): -1 | 0 | 1 {
  if (kind === 'confirmed' || kind === 'restored') return 1
  return kind === 'withdrawn' || kind === 'removed' ? -1 : 0
}

/** Throws RangeError for a number or a hash that does not fit its bytes. */
export function encodeEntry(entry: Entry): Uint8Array {
  const flags = entry.kind === 'confirmed' && entry.before ? BEFORE : 0
  const head = Uint8Array.of(FORMAT, KINDS[entry.kind], flags, 0)
  return concatBytes(head, unsigned(entry.hour, 4), ...bodyOf(entry))
}

/** Null for anything that is not exactly one entry of a known kind. */
export function decodeEntry(bytes: Uint8Array): Entry | null {
  const [format, code, flags, reserved] = bytes
  const kind = (Object.keys(KINDS) as Kind[]).find((name) => KINDS[name] === code)
  if (bytes.length < HEAD_BYTES || format !== FORMAT || !kind || reserved !== 0) return null
  const body = bytes.slice(HEAD_BYTES)
  if (body.length !== (BODY_BYTES[kind] ?? body.length)) return null
  if (flags !== 0 && !(flags === BEFORE && kind === 'confirmed')) return null
  return entryOf(kind, body, { hour: numberAt(bytes, 4, 4), before: flags === BEFORE })
}

/** What an entry commits to under a field's name. */
export function commitmentIn(entry: Entry, field: Field): Uint8Array | undefined {
  if (!('commitments' in entry)) return undefined
  const all: Partial<Commitments<Field>> = entry.commitments
  return all[field]
}

function bodyOf(entry: Entry): Uint8Array[] {
  switch (entry.kind) {
    case 'confirmed': {
      const { name, country, region, comment, 'text-version': version, consent } = entry.commitments
      return [name, country, region, comment, version, consent].map(hash)
    }
    case 'withdrawn':
      return [hash(entry.commitments.index)]
    case 'removed':
    case 'restored':
      return [hash(entry.commitments.index), unsigned(entry.correctionId, 4)]
    case 'renewed': {
      const { index, 'text-version': version, consent } = entry.commitments
      return [index, version, consent].map(hash)
    }
    case 'delivered':
      return [unsigned(entry.deliveryId, 4), unsigned(entry.signatures, 4), hash(entry.manifest)]
    case 'text_version':
      return [unsigned(entry.versionId, 4), ...[entry.major, entry.minor].map(uint16), hash(entry.words)]
    case 'continued':
      return [utf8ToBytes(entry.checkpoint)]
  }
}

function entryOf(
  kind: Kind,
  body: Uint8Array,
  { hour, before }: { hour: number; before: boolean },
): Entry | null {
  const index = hashAt(body, 0)
  switch (kind) {
    case 'confirmed': {
      const [country, region, comment] = [hashAt(body, 1), hashAt(body, 2), hashAt(body, 3)]
      const signed = { 'text-version': hashAt(body, 4), consent: hashAt(body, 5) }
      return {
        kind,
        hour,
        before,
        commitments: { name: hashAt(body, 0), country, region, comment, ...signed },
      }
    }
    case 'withdrawn':
      return { kind, hour, commitments: { index } }
    case 'removed':
    case 'restored':
      return { kind, hour, commitments: { index }, correctionId: numberAt(body, HASH_BYTES, 4) }
    case 'renewed':
      return { kind, hour, commitments: { index, 'text-version': hashAt(body, 1), consent: hashAt(body, 2) } }
    case 'delivered': {
      const [deliveryId, signatures] = [numberAt(body, 0, 4), numberAt(body, 4, 4)]
      return { kind, hour, deliveryId, signatures, manifest: body.slice(8) }
    }
    case 'text_version': {
      const [versionId, major, minor] = [numberAt(body, 0, 4), numberAt(body, 4, 2), numberAt(body, 6, 2)]
      return { kind, hour, versionId, major, minor, words: body.slice(8) }
    }
    case 'continued': {
      const checkpoint = readUtf8(body)
      return checkpoint === null ? null : { kind, hour, checkpoint }
    }
  }
}

function hash(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== HASH_BYTES) throw new RangeError(`A hash of ${bytes.length} bytes`)
  return bytes
}

const uint16 = (value: number) => unsigned(value, 2)

// Big-endian.
function unsigned(value: number, bytes: number): Uint8Array {
  if (!Number.isInteger(value) || value < 0 || value >= 256 ** bytes)
    throw new RangeError(`${value} in ${bytes} bytes`)
  return Uint8Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256)
}

function numberAt(bytes: Uint8Array, start: number, length: number): number {
  return bytes.subarray(start, start + length).reduce((value, byte) => value * 256 + byte, 0)
}

function hashAt(body: Uint8Array, position: number): Uint8Array {
  return body.slice(position * HASH_BYTES, (position + 1) * HASH_BYTES)
}
