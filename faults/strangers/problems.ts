import { pathsOf, ROUTES } from '@/routes.mjs'
import type { RawResponse } from './exchange.ts'
import type { RawRequest } from './requests.ts'

const KINDS = ['private', 'token', 'redirect', 'api', 'admin']
// Whatever stands below them too, and below /api what is not there.
const PRIVATE = ROUTES.filter(({ kind, cached }) => KINDS.includes(kind) && !cached)
  .flatMap(pathsOf)
  .map((path) => path.replace(/\/\[.*$/, ''))
  .concat('/api')
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
  if (!path.endsWith('/donate/go') && all('location').some((to) => leavesTheSite(to, origin)))
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

function described({ method, target, headers, body }: RawRequest): string {
  return [method, target.slice(0, 120), headers.slice(3).join(', ').slice(0, 300), body.slice(0, 60)].join(
    ' ',
  )
}
