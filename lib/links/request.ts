import type { LookupAddress } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { ForbiddenAddress } from '@/lib/links/failure'
import type { NetworkAccess } from '@/lib/links/network-access'

export type LinkResponse = { status: number; location: string | null; retryAfter: string | null }

export type Method = 'HEAD' | 'GET'

const TIMEOUT_MS = 10_000
const MAX_HEADER_BYTES = 16_384

/**
 * Sends one request within 10 s, following nothing. Resolves the host once and connects to those addresses only, all of which
 * must be allowed (against DNS rebinding). Rejects with ForbiddenAddress, or with whatever prevented an answer.
 */
export async function requestOnce(
  url: URL,
  method: Method,
  network: NetworkAccess,
  userAgent: string,
  signal: AbortSignal,
): Promise<LinkResponse> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  const addresses = await allowedAddresses(url, network, until)
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secure : plain
    const options = {
      method,
      agent: false as const,
      lookup: fixedLookup(addresses),
      signal: until,
      maxHeaderSize: MAX_HEADER_BYTES,
      headers: { 'User-Agent': userAgent, Accept: '*/*', 'Accept-Encoding': 'identity' },
    }
    const request = send(url, options, ({ statusCode, headers }) => {
      resolve({
        status: statusCode ?? 0,
        location: headers.location ?? null,
        retryAfter: headers['retry-after'] ?? null,
      })
      request.destroy()
    })
    request.on('error', (error) => reject(until.aborted ? until.reason : error))
    request.end()
  })
}

async function allowedAddresses(
  url: URL,
  network: NetworkAccess,
  signal: AbortSignal,
): Promise<LookupAddress[]> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new ForbiddenAddress('scheme')
  if (url.username || url.password) throw new ForbiddenAddress('credentials')
  if (!network.allowsPort(url.port)) throw new ForbiddenAddress('port')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const addresses = family ? [{ address: host, family }] : await orAborted(network.resolve(host), signal)
  if (addresses.length === 0 || !addresses.every(({ address }) => network.allowsAddress(address))) {
    throw new ForbiddenAddress('private')
  }
  return addresses
}

function fixedLookup(addresses: LookupAddress[]): LookupFunction {
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
