import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  COSIGNATURE,
  cosignedText,
  formatSignature,
  formatVkey,
  isKeyName,
  parseVkey,
  type VerifierKey,
} from '../verify/signed-note.ts'
import { writeDurably } from './durable-file.ts'

const FILE = 'witness-key.json'

/** The message says what to do. */
export class SetupError extends Error {}

/** A witness's key: whose private half stays in its folder. */
export type WitnessKey = { verifier: VerifierKey; privateKey: KeyObject }

/** The key of this folder, made at the first start. Throws SetupError where it has another name or cannot be read. */
export async function witnessKey(
  folder: string,
  name: string | null,
  defaultName: string,
): Promise<WitnessKey> {
  const file = path.join(folder, FILE)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return makeKey(file, name ?? defaultName)
  const key = parseKey(text)
  if (!key) throw new SetupError(`${file} is not a witness's key. Put the right one in its place.`)
  if (name !== null && key.verifier.name !== name) {
    throw new SetupError(
      `The key in ${file} is called ${key.verifier.name}. Another name needs another folder.`,
    )
  }
  return key
}

/** The line under a checkpoint's text that says: at this time I saw no larger tree than this (c2sp.org/tlog-cosignature). */
export function cosign({ verifier, privateKey }: WitnessKey, text: string, seconds: number): string {
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(seconds))
  const signature = sign(null, Buffer.from(cosignedText(text, seconds)), privateKey)
  return formatSignature(verifier, Buffer.concat([time, signature]))
}

async function makeKey(file: string, name: string): Promise<WitnessKey> {
  if (!isKeyName(name))
    throw new SetupError(`A witness's name has no spaces and no plus: ${JSON.stringify(name)}`)
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' })
  const text = JSON.stringify({ name, privateKey: pem })
  await writeDurably(file, Buffer.from(text), 0o600)
  const key = parseKey(text)
  if (!key) throw new SetupError(`No key can be made with the name ${JSON.stringify(name)}.`)
  return key
}

function parseKey(text: string): WitnessKey | null {
  try {
    const { name, privateKey: pem } = JSON.parse(text) as { name: string; privateKey: string }
    const privateKey = createPrivateKey(pem)
    const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
    const verifier = parseVkey(formatVkey(name, COSIGNATURE, Buffer.from(x, 'base64url')))
    return verifier && { verifier, privateKey }
  } catch {
    return null
  }
}
