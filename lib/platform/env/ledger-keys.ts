import { InvalidValue } from './invalid-value.ts'

/** Secret keys of the ledger, comma-separated, the current one first: 32 bytes each, in hexadecimal. Throws InvalidValue. */
export function readLedgerKeys(text: string): string[] {
  const keys = text.split(',').map((key) => key.trim().toLowerCase())
  if (!keys.every((key) => /^[0-9a-f]{64}$/.test(key)))
    throw new InvalidValue('must be 32 bytes in hexadecimal (64 characters), or several with commas between')
  if (new Set(keys).size < keys.length) throw new InvalidValue('names a key twice')
  return keys
}
