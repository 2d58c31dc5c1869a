import type { IncomingMessage } from 'node:http'
import { pathOf } from '@/server/http/cacheable-paths'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

// Programs and browsers for terminals send neither header. What they may post rests on no cookie: on what it says, or on a token
// or secret that other sites do not know. Mail providers post unsubscriptions from their own servers (RFC 8058).
const OPEN_TO_PROGRAMS =
  /^\/api\/(signatures|contact|letter|confirm|withdraw|erase|signature\/[a-z]+|mail-events\/[a-z]+)\/?$/
const OPEN_TO_ALL = /^\/api\/unsubscribe\/[^/]+\/?$/

/** Decides by Sec-Fetch-Site, else Origin, and never by Host or forwarded headers, which anyone can forge. */
export function mayChange(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  siteOrigin: string,
): boolean {
  if (SAFE.has(request.method ?? 'GET')) return true
  const path = pathOf(request.url)
  if (OPEN_TO_ALL.test(path)) return true
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const origin = request.headers.origin
  if (origin !== undefined) return origin === siteOrigin
  return OPEN_TO_PROGRAMS.test(path)
}
