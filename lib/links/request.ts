import type { LookupAddress } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { NotAsked } from '@/lib/links/failure'
import type { Network } from '@/lib/links/network'

export type LinkResponse = { status: number; location: string | null; retryAfter: string | null }

export type Method = 'HEAD' | 'GET'

const PATIENCE_MS = 10_000
const MOST_HEADER_BYTES = 16_384

/**
 * Sends one request within 10 s, following nothing. Resolves the host once and connects to those addresses only, all of which
 * must be allowed (against DNS rebinding). Rejects with NotAsked, or with whatever prevented an answer.
 */
export async function requestOnce(
  url: URL,
  method: Method,
  network: Network,
  userAgent: string,
  signal: AbortSignal,
): Promise<LinkResponse> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
  const addresses = await allowedAddresses(url, network, until)
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secure : plain
    const options = {
      method,
      agent: false as const,
      lookup: always(addresses),
      signal: until,
      maxHeaderSize: MOST_HEADER_BYTES,
      headers: { 'User-Agent': userAgent, Accept: '*/*', 'Accept-Encoding': 'identity' },
    }
    const asked = send(url, options, ({ statusCode, headers }) => {
      resolve({
        status: statusCode ?? 0,
        location: headers.location ?? null,
        retryAfter: headers['retry-after'] ?? null,
      })
      asked.destroy()
    })
    asked.on('error', (error) => reject(until.aborted ? until.reason : error))
    asked.end()
  })
}

async function allowedAddresses(url: URL, network: Network, signal: AbortSignal): Promise<LookupAddress[]> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NotAsked('scheme')
  if (url.username || url.password) throw new NotAsked('credentials')
  if (!network.allowsPort(url.port)) throw new NotAsked('port')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const addresses = family ? [{ address: host, family }] : await orAborted(network.resolve(host), signal)
  if (addresses.length === 0 || !addresses.every(({ address }) => network.allowsAddress(address))) {
    throw new NotAsked('private')
  }
  return addresses
}

function always(addresses: LookupAddress[]): LookupFunction {
  return (_host, options, done) => {
    const [first] = addresses
    if (options.all || !first) done(null, addresses)
    else done(null, first.address, first.family)
  }
}

function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    promise.then(resolve, reject)
  })
}
