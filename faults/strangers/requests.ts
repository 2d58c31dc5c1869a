import fc from 'fast-check'

export type Asked = { method: string; target: string; headers: string[]; body: string }
/** What requests are made of. `cookie` opens the admin area; `mark` stands in what nobody else may be shown. */
export type Stuff = { paths: string[]; origin: string; cookie: string; mark: string }

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'M']
const BROKEN = [
  '%',
  '%zz',
  '%E0',
  '%E0%A4%A',
  '%C0%AE',
  '%ED%A0%80',
  '%00',
  '%0A',
  '%7F',
  '%2500',
  '%252e',
  '\\',
  '%5c',
  '%2f',
]
const PIECES = [
  ...BROKEN,
  '..',
  '.',
  '%2e%2e',
  '%2E',
  '//',
  '/',
  ';a=b',
  '@',
  '#a',
  '[1]',
  '{x}',
  'A'.repeat(600),
  '%F0%9F%95%8A',
  '\xe9',
  '.rsc',
  '.json',
]
const QUERIES = [
  'a',
  'search',
  'before',
  'state',
  'locale',
  'country',
  'page',
  'view',
  'done',
  'link',
  'undo',
  'beside',
  '_rsc',
  'nxtPslug',
  'callbackUrl',
]
const VALUES = [
  ...BROKEN,
  '%EF%BF%BF',
  '%1b[2J',
  '-1',
  '99999999999999999999',
  'NaN',
  '1e9',
  '[]',
  '%F0%9F%95%8A',
  'a&search=b',
  'x'.repeat(3_000),
]
const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain;charset=UTF-8',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=edge',
  `multipart/form-data; boundary=${'b'.repeat(300)}`,
  'application/octet-stream',
  'text/x-component',
  '',
  ';',
]
const BODIES = [
  '',
  '{',
  'null',
  '[]',
  '[1,2]',
  '"text"',
  '{"made":{"toString":1},"name":{},"email":[],"consent":{"valueOf":null}}',
  '{"__proto__":{"a":1},"constructor":1}',
  '{"name":"\\u0000","email":"a@b.c\\u0000","country":"\\ud800","consent":true}',
  `{"name":${'['.repeat(5_000)}`,
  '["$F1"]',
  '["$Q1","$K2","$@3"]',
  '["$undefined"]',
  '0:["$","a"]',
  'name=%00&email=%zz&consent=on&search=%E0',
  'name=\xff\xfe&email=\xc0\xae',
  '=&=&&;',
  `token=${'a'.repeat(70_000)}`,
  '--edge\r\nContent-Disposition: form-data; name="1_$ACTION_ID_00"\r\n\r\nx',
  '--edge\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--edge--\r\n',
  '--edge\r\nContent-Disposition: form-data; name="$ACTION_1:0"\r\n\r\n{"id":"00","bound":"$@1"}\r\n--edge--\r\n',
  `--edge\r\nContent-Disposition: form-data; name="$ACTION_ID_${'0'.repeat(42)}"\r\n\r\n\r\n--edge--\r\n`,
  '--edge\r\nContent-Disposition: form-data; name="file"; filename="\x00"\r\n\r\n\x00\r\n--edge--\r\n',
  '--edge--\r\n',
  'x'.repeat(1_100_000),
]
const ODD = [
  'Host: other.example',
  'RSC: 1',
  'Next-Router-State-Tree: %5B%22',
  'Next-Router-State-Tree: []',
  'Next-Router-Prefetch: 1',
  'Next-Router-Segment-Prefetch: /_tree',
  'Next-Url: //evil.example',
  'Next-Action: x',
  `Next-Action: ${'0'.repeat(42)}`,
  'X-Forwarded-Host: evil.example',
  'X-Forwarded-For: 6.6.6.6',
  'X-Client-Address: \x01',
  'X-Matched-Path: /admin',
  'X-Nextjs-Data: 1',
  'X-Middleware-Subrequest: a',
  'Accept-Language: \xff;q=x',
  'Accept-Encoding: br;q=nan, gzip;q=0',
  'If-None-Match: *',
  'If-Modified-Since: never',
  'Range: bytes=0-0,5-',
  'Cookie: kept=%E0; next-auth.session-token=x; next-auth.callback-url=http://[; __prerender_bypass=1',
  'Cookie: __next_preview_data=a; kept=',
  'Content-Length: 5',
  'Content-Length: -1',
  'Transfer-Encoding: chunked',
  'Expect: 100-continue',
  'Sec-Fetch-Site: cross-site',
  'Sec-Fetch-Site: same-origin',
  'Origin: null',
  'Accept: text/html',
  'Upgrade: websocket',
]

/** Requests of every route, as clumsy and as hostile as strangers send them; the same for the same seed. */
export function oddRequests({ paths, origin, cookie, mark }: Stuff, count: number, seed: number): Asked[] {
  const escaped = (path: string) => path.replace(/\w/, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  const path = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...paths) },
    { weight: 1, arbitrary: fc.constantFrom(...paths).map((one) => `/x/..${one}`) },
    { weight: 1, arbitrary: fc.constantFrom(...paths).map((one) => `/_next/static/../..${one}`) },
    { weight: 1, arbitrary: fc.constantFrom(...paths).map(escaped) },
    { weight: 1, arbitrary: fc.constantFrom(...paths).map((one) => one.toUpperCase()) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...paths), fc.constantFrom(...PIECES))
        .map(([one, odd]) => `${one}/${odd}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...paths), fc.constantFrom(...PIECES))
        .map(([one, odd]) => one + odd),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '*',
        `http://127.0.0.1/sign`,
        '127.0.0.1:80',
        '/_next/image?url=%2Fa&w=1&q=1',
        '/_next/data/x/en.json',
        '/api/auth/session',
        '/api/auth/csrf',
        '/api/nope',
        '',
      ),
    },
  )
  const query = fc
    .array(fc.tuple(fc.constantFrom(...QUERIES), fc.constantFrom(...VALUES)), { maxLength: 2 })
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'))
  const request = fc.record({
    method: fc.oneof(
      { weight: 5, arbitrary: fc.constant('GET') },
      { weight: 4, arbitrary: fc.constant('POST') },
      { weight: 2, arbitrary: fc.constantFrom(...METHODS) },
    ),
    path,
    query: fc.oneof(fc.constant(''), query),
    type: fc.constantFrom(...TYPES),
    body: fc.constantFrom(...BODIES),
    odd: fc.array(fc.constantFrom(...ODD), { maxLength: 2 }),
    fromTheSite: fc.integer({ min: 0, max: 9 }).map((dice) => dice < 8),
    signedIn: fc.boolean(),
  })
  return fc
    .sample(request, { numRuns: count, seed })
    .map(({ method, path, query, type, body, odd, fromTheSite, signedIn }) => {
      const headers = ['Host: 127.0.0.1', 'Connection: close', `X-Mark: ${mark}`, ...odd]
      if (fromTheSite) headers.push(`Origin: ${origin}`)
      if (signedIn) headers.push(`Cookie: ${cookie}; mark=${mark}`)
      const posts = method === 'POST' || method === 'PUT' || method === 'PATCH'
      if (posts) headers.push(`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body, 'latin1')}`)
      return { method, target: query ? `${path}?${query}` : path, headers, body: posts ? body : '' }
    })
}
