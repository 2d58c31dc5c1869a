import { pathsOf, ROUTES } from '@/routes.mjs'
import type { RawResponse } from './exchange.ts'
import type { RawRequest } from './requests.ts'

const KINDS = ['private', 'token', 'redirect', 'api', 'admin']
// Whatever stands below them too, and below /api what is not there.
const PRIVATE = ROUTES.filter(({ kind, cached, flash }) => KINDS.includes(kind) && (!cached || flash))
  .flatMap(pathsOf)
  .map((path) => path.replace(/\/\[.*$/, ''))
  .concat('/api')
const SHARED_AT: Record<string, RegExp> = {
  whatsapp: /^https:\/\/wa\.me\//,
  facebook: /^https:\/\/www\.facebook\.com\/sharer\//,
  x: /^https:\/\/x\.com\/intent\//,
  bluesky: /^https:\/\/bsky\.app\/intent\//,
  telegram: /^https:\/\/t\.me\/share\//,
  email: /^mailto:\?/,
}
const ADMIN = /^\/admin(?:[/?]|$)/

/** What is wrong with any answer; status 0 means the HTTP parser closed the connection. */
export function problemsOf(asked: RawRequest, { status, headers }: RawResponse, origin: string): string[] {
  const all = (wanted: string) => headers.filter(([name]) => name === wanted).map(([, value]) => value)
  const path = asked.target.split('?', 1)[0] ?? ''
  const caching = all('cache-control')
  const wrong: string[] = []
  if (status >= 500) wrong.push('fails')
  if (status > 0 && (caching.length !== 1 || contradicts(caching[0] ?? '')))
    wrong.push(`Cache-Control ${caching.join(' and ') || 'missing'}`)
  if (isPrivate(path) && /public/.test(caching.join())) wrong.push('public')
  if (all('content-security-policy').join().includes("'nonce-") && !ADMIN.test(asked.target))
    wrong.push('the admin area’s policy')
  if (status === 405 && all('allow').length !== 1) wrong.push('no Allow')
  if (all('location').some((to) => leavesTheSite(to, origin) && !mayLeadTo(path, to)))
    wrong.push(`leads to ${all('location').join()}`)
  return wrong.map((what) => `${what} (${status}): ${described(asked)}`)
}

function isPrivate(path: string): boolean {
  return PRIVATE.some((place) => path === place || path.startsWith(`${place}/`))
}

function contradicts(caching: string): boolean {
  return caching.includes('no-store') && /public|s-maxage|max-age=[1-9]/.test(caching)
}

function leavesTheSite(location: string, origin: string): boolean {
  return new URL(location, origin).origin !== origin
}

// To give, as staff set it; to share, to the channel's own place and nowhere else.
function mayLeadTo(path: string, location: string): boolean {
  const channel = /\/share\/(\w+)$/.exec(path)?.[1]
  return channel ? SHARED_AT[channel]?.test(location) === true : path.endsWith('/donate/go')
}

function described({ method, target, headers, body }: RawRequest): string {
  return [method, target.slice(0, 120), headers.slice(3).join(', ').slice(0, 300), body.slice(0, 60)].join(
    ' ',
  )
}
