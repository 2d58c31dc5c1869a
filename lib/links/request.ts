import type { LookupAddress } from 'node:dns'
import { request as plain, type IncomingMessage } from 'node:http'
import { request as secure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { ForbiddenAddress } from '@/lib/links/failure'
import type { NetworkAccess } from '@/lib/links/network-access'

export type LinkResponse = {
  status: number
  location: string | null
  retryAfter: string | null
  type: string
  /** Its first `mostBytes`. */
  body: Buffer
}

export type Method = 'HEAD' | 'GET'

/** Without `mostBytes` no body is read. */
export type LinkRequest = { method: Method; accept?: string; mostBytes?: number }

const TIMEOUT_MS = 10_000
const MAX_HEADER_BYTES = 16_384

/**
 * Sends one request within 10 s, following nothing. Resolves the host once and connects to those addresses only, all of which
 * must be allowed (against DNS rebinding). Rejects with ForbiddenAddress, or with whatever prevented an answer.
 */
export async function requestOnce(
  url: URL,
  { method, accept = '*/*', mostBytes = 0 }: LinkRequest,
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
      headers: { 'User-Agent': userAgent, Accept: accept, 'Accept-Encoding': 'identity' },
    }
    const request = send(url, options, (response) => {
      readUpTo(mostBytes, response)
        .then((body) => resolve(linkResponse(response, body)), reject)
        .finally(() => request.destroy())
    })
    request.on('error', (error) => reject(until.aborted ? until.reason : error))
    request.end()
  })
}

async function readUpTo(most: number, response: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  if (most === 0) return Buffer.alloc(0)
  for await (const piece of response as AsyncIterable<Buffer>) {
    pieces.push(piece)
    size += piece.length
    if (size >= most) break
  }
  return Buffer.concat(pieces).subarray(0, most)
}

function linkResponse({ statusCode, headers }: IncomingMessage, body: Buffer): LinkResponse {
  return {
    status: statusCode ?? 0,
    location: headers.location ?? null,
    retryAfter: headers['retry-after'] ?? null,
    type: headers['content-type'] ?? '',
    body,
  }
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
