import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { InvalidValue } from '@/lib/platform/env/invalid-value'

// RFC 8301, 3.2.
const LEAST_BITS = 1024

class DkimKeyError extends InvalidValue {}

/** An RSA key (RFC 6376) as a PEM file or the PEM itself, with `\n` for line breaks. Throws DkimKeyError. */
export function readDkimKey(value: string): KeyObject {
  const pem = value.startsWith('-----BEGIN') ? value.replaceAll('\\n', '\n') : fileText(value)
  const key = parse(pem)
  if (key.asymmetricKeyType !== 'rsa') throw new DkimKeyError('must be an RSA key')
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (bits < LEAST_BITS) throw new DkimKeyError(`has ${bits} bits: mailboxes want 2048`)
  return key
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new DkimKeyError('must be a private key in PEM, or the path of a file with one that can be read')
  }
}

function parse(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    throw new DkimKeyError('must be a private key in PEM, without a passphrase')
  }
}
