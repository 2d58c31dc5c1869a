import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { SIGNATURE_BYTES } from './ed25519.ts'

/** When a witness had seen no larger tree, and its signature. */
export type Cosignature = { seconds: number; signature: Uint8Array }

const TIME_BYTES = 8

/** What a witness signs of a checkpoint's text (c2sp.org/tlog-cosignature, Ed25519). */
export function cosignedMessage(text: string, seconds: number): Uint8Array {
  return utf8ToBytes(`cosignature/v1\ntime ${seconds}\n${text}`)
}

export function writeCosignature({ seconds, signature }: Cosignature): Uint8Array {
  const time = new Uint8Array(TIME_BYTES)
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds))
  return concatBytes(time, signature)
}

/** Null where its length is another, or its time is no moment. */
export function readCosignature(bytes: Uint8Array): Cosignature | null {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return null
  const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0))
  if (!Number.isSafeInteger(seconds)) return null
  return { seconds, signature: bytes.slice(TIME_BYTES) }
}
