import { InvalidValue } from './invalid-value.ts'
import { isLoopback } from './loopback.ts'

/** The public key as a witness publishes it, and the address below which it takes checkpoints. */
export type WitnessSetting = { vkey: string; url: string }

// A cosignature each has to fit below one checkpoint.
const MOST = 20

/** `<vkey> <url>`, comma-separated (c2sp.org/tlog-witness). Throws InvalidValue. */
export function readLedgerWitnesses(text: string): WitnessSetting[] {
  const witnesses = text.split(',').map(readWitness)
  if (witnesses.length > MOST) throw new InvalidValue(`names more than ${MOST} witnesses`)
  if (new Set(witnesses.map(({ vkey }) => vkey)).size < witnesses.length)
    throw new InvalidValue('names a witness twice')
  return witnesses
}

function readWitness(text: string): WitnessSetting {
  const [vkey = '', address = '', ...more] = text.trim().split(/\s+/)
  const url = URL.parse(address)
  if (!/^[^+]+\+[\da-f]{8}\+[A-Za-z0-9+/=]+$/.test(vkey) || !url || more.length > 0)
    throw new InvalidValue('must be the key and the address of each witness, with commas between them')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    throw new InvalidValue('must name each witness by an address that starts with https://')
  if (url.username || url.password || url.search || url.hash)
    throw new InvalidValue('must name each witness by an address without a name, a query or a fragment')
  return { vkey, url: url.href.replace(/\/$/, '') }
}
