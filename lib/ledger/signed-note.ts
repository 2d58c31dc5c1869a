import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from './bytes.ts'
import { cosignedMessage, readCosignature } from './cosignature.ts'
import { isSignedBy } from './ed25519.ts'
import { isKeyName, type VerifierKey } from './verifier-key.ts'

/** A line below a note; `keyId` is 8 hexadecimal digits, `signature` what follows it. */
export type NoteSignature = { name: string; keyId: string; signature: Uint8Array }

/** A text, its last line break included, and the signatures below it. */
export type Note = { text: string; signatures: NoteSignature[] }

/** A signature that holds; a witness's says at which second of POSIX time. */
export type CheckedSignature = { key: VerifierKey; seconds: number | null }

const LONGEST_NOTE = 1_000_000
const MOST_SIGNATURES = 100
const KEY_ID_BYTES = 4
const LINE = /^— (\S+) (\S+)$/u
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f]/u

/** c2sp.org/signed-note. Throws RangeError for a text that is not whole lines. */
export function formatNote(text: string, signatures: readonly NoteSignature[]): string {
  if (!text.endsWith('\n')) throw new RangeError('A note ends with a line break')
  return `${text}\n${signatures.map(formatSignatureLine).join('')}`
}

/** With its line break. */
export function formatSignatureLine({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${toBase64(concatBytes(hexToBytes(keyId), signature))}\n`
}

/** Null where it is malformed, has no signature or too many. */
export function parseNote(note: string): Note | null {
  const end = note.lastIndexOf('\n\n')
  if (note.length > LONGEST_NOTE || CONTROLS.test(note) || end === -1 || !note.endsWith('\n')) return null
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > MOST_SIGNATURES) return null
  const signatures = lines.map(parseSignatureLine)
  if (signatures.includes(null)) return null
  return { text: note.slice(0, end + 1), signatures: signatures.filter((signature) => signature !== null) }
}

/** One line without its line break; null where it is none. */
export function parseSignatureLine(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = LINE.exec(line) ?? []
  const bytes = fromBase64(encoded)
  if (!bytes || bytes.length <= KEY_ID_BYTES || !isKeyName(name)) return null
  return { name, keyId: bytesToHex(bytes.subarray(0, KEY_ID_BYTES)), signature: bytes.slice(KEY_ID_BYTES) }
}

/** The signatures of known keys. One of them that does not hold makes the whole note false; those of others say nothing. */
export function checkSignatures(
  { text, signatures }: Note,
  keys: readonly VerifierKey[],
): { valid: CheckedSignature[]; forged: VerifierKey[] } {
  const valid = new Map<VerifierKey, CheckedSignature>()
  const forged = new Set<VerifierKey>()
  for (const { name, keyId, signature } of signatures) {
    const key = keys.find((known) => known.name === name && known.id === keyId)
    if (!key) continue
    const checked = checkSignature(text, key, signature)
    if (checked) valid.set(key, valid.get(key) ?? checked)
    else forged.add(key)
  }
  return { valid: [...valid.values()], forged: [...forged] }
}

function checkSignature(text: string, key: VerifierKey, signature: Uint8Array): CheckedSignature | null {
  if (key.type === 'note') {
    return isSignedBy(key.publicKey, utf8ToBytes(text), signature) ? { key, seconds: null } : null
  }
  const cosignature = readCosignature(signature)
  if (!cosignature) return null
  const message = cosignedMessage(text, cosignature.seconds)
  return isSignedBy(key.publicKey, message, cosignature.signature)
    ? { key, seconds: cosignature.seconds }
    : null
}
