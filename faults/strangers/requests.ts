import fc from 'fast-check'
import { BODIES, METHODS, ODD, PIECES, QUERIES, TYPES, VALUES } from './odd-parts.ts'

export type RawRequest = { method: string; target: string; headers: string[]; body: string }
/** `cookie` opens the admin area; `mark` must not show up elsewhere. */
export type RequestParts = {
  paths: string[]
  actions: string[]
  origin: string
  cookie: string
  mark: string
}

const ELSEWHERE = [
  '*',
  'http://127.0.0.1/sign',
  '127.0.0.1:80',
  '/_next/image?url=%2Fa&w=1&q=1',
  '/_next/data/x/en.json',
  '/api/auth/session',
  '/api/auth/csrf',
  '/api/nope',
  '',
]

/** Malformed and hostile requests for every route, reproducible by seed. */
export function oddRequests(stuff: RequestParts, count: number, seed: number): RawRequest[] {
  const request = fc.record({
    method: weighted([5, fc.constant('GET')], [4, fc.constant('POST')], [2, fc.constantFrom(...METHODS)]),
    path: oddPath(stuff.paths),
    query: fc.oneof(fc.constant(''), query),
    type: fc.constantFrom(...TYPES),
    body: fc.constantFrom(...BODIES),
    odd: fc.array(fc.constantFrom(...ODD), { maxLength: 2 }),
    fromTheSite: fc.constantFrom(true, true, true, false),
    signedIn: fc.boolean(),
  })
  const asked = request.map(({ query, path, ...rest }) => ({
    ...rest,
    target: query ? `${path}?${query}` : path,
  }))
  return fc
    .sample(weighted([3, asked], [1, actionPost(stuff)]), { numRuns: count, seed })
    .map((parts) => toRequest(parts, stuff))
}

// Posts to existing server actions of the admin area.
function actionPost({ paths, actions }: RequestParts) {
  return fc
    .record({
      target: fc.constantFrom(...paths.filter((path) => path.startsWith('/admin'))),
      action: fc.constantFrom(...actions),
      byHeader: fc.boolean(),
      type: fc.constantFrom('text/plain;charset=UTF-8', 'multipart/form-data; boundary=edge'),
      body: fc.constantFrom(...BODIES),
      signedIn: fc.boolean(),
    })
    .map(({ action, byHeader, body, ...rest }) => ({
      ...rest,
      method: 'POST',
      body: body.replaceAll('0'.repeat(42), action).replaceAll('"id":"00"', `"id":"${action}"`),
      odd: byHeader ? [`Next-Action: ${action}`] : [],
      fromTheSite: true,
    }))
}

const query = fc
  .array(fc.tuple(fc.constantFrom(...QUERIES), fc.constantFrom(...VALUES)), { maxLength: 2 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'))

function oddPath(paths: string[]) {
  const path = fc.constantFrom(...paths)
  const piece = fc.constantFrom(...PIECES)
  const escaped = (whole: string) => whole.replace(/\w/, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  return weighted(
    [4, path],
    [1, path.map((whole) => `/x/..${whole}`)],
    [1, path.map((whole) => `/_next/static/../..${whole}`)],
    [1, path.map(escaped)],
    [1, path.map((whole) => whole.toUpperCase())],
    [2, fc.tuple(path, piece).map(([whole, odd]) => `${whole}/${odd}`)],
    [2, fc.tuple(path, piece).map(([whole, odd]) => whole + odd)],
    [1, fc.constantFrom(...ELSEWHERE)],
  )
}

function weighted<Made>(...choices: [weight: number, arbitrary: fc.Arbitrary<Made>][]) {
  return fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })))
}

type Parts = Pick<RawRequest, 'method' | 'target' | 'body'> & {
  type: string
  odd: string[]
  fromTheSite: boolean
  signedIn: boolean
}

function toRequest(
  { method, target, type, body, odd, fromTheSite, signedIn }: Parts,
  { origin, cookie, mark }: RequestParts,
): RawRequest {
  const headers = ['Host: 127.0.0.1', 'Connection: close', `X-Mark: ${mark}`, ...odd]
  if (fromTheSite) headers.push(`Origin: ${origin}`)
  if (signedIn) headers.push(`Cookie: ${cookie}; mark=${mark}`)
  if (!['POST', 'PUT', 'PATCH'].includes(method)) return { method, target, headers, body: '' }
  headers.push(`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body, 'latin1')}`)
  return { method, target, headers, body }
}
