import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { fromBase64 } from './base64.ts'
import { sha256 } from './merkle.ts'

export const ED25519 = 0x01
export const COSIGNATURE = 0x04
const KEY_BYTES = 32
const SIGNATURE_BYTES = 64
const TIME_BYTES = 8
const KEY_ID_BYTES = 4
const MOST_SIGNATURES = 64
const NAME = /^[^\s+]+$/u
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/
const SIGNATURE_LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u
// The bytes before an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410, 4).
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** A verifier key (c2sp.org/signed-note): `type` is ED25519 for logs, COSIGNATURE for witnesses. */
export type VerifierKey = { name: string; id: Buffer; type: number; publicKey: Buffer; vkey: string }

type NoteSignature = { name: string; id: Buffer; signature: Buffer; line: string }

/** `text` ends in a newline, as it was signed. */
export type SignedNote = { text: string; signatures: NoteSignature[] }

/** Null where it is not a vkey of a type that this program knows, or its id does not belong to its key. */
export function parseVkey(vkey: string): VerifierKey | null {
  const [name = '', hexId = '', ...encoded] = vkey.split('+')
  const material = fromBase64(encoded.join('+'))
  if (!NAME.test(name) || !material || material.length !== 1 + KEY_BYTES) return null
  const type = material[0] ?? 0
  if (type !== ED25519 && type !== COSIGNATURE) return null
  const publicKey = material.subarray(1)
  const id = keyId(name, type, publicKey)
  return id.toString('hex') === hexId ? { name, id, type, publicKey, vkey } : null
}

export function formatVkey(name: string, type: number, publicKey: Buffer): string {
  const material = Buffer.concat([Buffer.of(type), publicKey]).toString('base64')
  return `${name}+${keyId(name, type, publicKey).toString('hex')}+${material}`
}

export function isKeyName(name: string): boolean {
  return NAME.test(name) && !CONTROL.test(name)
}

function keyId(name: string, type: number, publicKey: Buffer): Buffer {
  return sha256(Buffer.from(`${name}\n`), Buffer.of(type), publicKey).subarray(0, KEY_ID_BYTES)
}

/** Null where the bytes are not a signed note. */
export function parseNote(bytes: Buffer): SignedNote | null {
  const note = bytes.toString('utf8')
  if (!Buffer.from(note).equals(bytes) || CONTROL.test(note)) return null
  const end = note.lastIndexOf('\n\n')
  if (end < 1 || !note.endsWith('\n')) return null
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > MOST_SIGNATURES) return null
  const signatures = lines.map(parseSignature)
  if (!signatures.every((signature) => signature !== null)) return null
  return { text: note.slice(0, end + 1), signatures }
}

function parseSignature(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? []
  const bytes = fromBase64(encoded)
  if (!bytes || bytes.length <= KEY_ID_BYTES) return null
  return { name, id: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES), line }
}

export function formatSignature(key: VerifierKey, signature: Buffer): string {
  return `— ${key.name} ${Buffer.concat([key.id, signature]).toString('base64')}`
}

type Judgement =
  { state: 'valid'; lines: string[] } | { state: 'unsigned' } | { state: 'invalid'; name: string }

/** Whether a log's keys signed: one that does not verify spoils the note, unknown keys are ignored. */
export function judgeSignatures(note: SignedNote, keys: VerifierKey[]): Judgement {
  const lines: string[] = []
  for (const signature of note.signatures) {
    const key = keys.find((candidate) => candidate.type === ED25519 && isBy(signature, candidate))
    if (!key) continue
    if (!isSignedBy(key, Buffer.from(note.text), signature.signature))
      return { state: 'invalid', name: key.name }
    lines.push(signature.line)
  }
  return lines.length > 0 ? { state: 'valid', lines } : { state: 'unsigned' }
}

type Cosigned = { state: 'valid'; seconds: number } | { state: 'absent' } | { state: 'invalid' }

/** Whether a witness cosigned the note, and when (c2sp.org/tlog-cosignature). */
export function judgeCosignature(note: SignedNote, witness: VerifierKey): Cosigned {
  const found = note.signatures.filter((signature) => isBy(signature, witness))
  if (found.length === 0) return { state: 'absent' }
  const times = found.map(({ signature }) => {
    if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) return null
    const seconds = Number(signature.readBigUInt64BE())
    const message = Buffer.from(cosignedText(note.text, seconds))
    const isSafe = Number.isSafeInteger(seconds)
    return isSafe && isSignedBy(witness, message, signature.subarray(TIME_BYTES)) ? seconds : null
  })
  if (!times.every((seconds) => seconds !== null)) return { state: 'invalid' }
  return { state: 'valid', seconds: Math.max(...times) }
}

/** What a witness signs: the checkpoint's text below its own two lines. */
export function cosignedText(text: string, seconds: number): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`
}

function isBy({ name, id }: NoteSignature, key: VerifierKey): boolean {
  return name === key.name && id.equals(key.id)
}

function isSignedBy(key: VerifierKey, message: Buffer, signature: Buffer): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false
  const publicKey = ed25519Key(key.publicKey)
  return publicKey !== null && verify(null, message, publicKey, signature)
}

function ed25519Key(publicKey: Buffer): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
  } catch {
    return null
  }
}
