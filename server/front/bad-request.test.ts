import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it, test } from 'vitest'
import { listen, type Listening } from '@/server/http/listen'
import { refuseBadRequests } from './bad-request.ts'

let listening: Listening
let seen: string[]

beforeEach(async () => {
  seen = []
  const handler = refuseBadRequests((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    response.end('handed on')
  })
  listening = await listen(handler, '127.0.0.1', 0)
})
afterEach(() => listening.drain())

async function ask(head: string[]): Promise<string> {
  const socket = connect(Number(new URL(listening.url).port), '127.0.0.1')
  socket.end([...head, 'Connection: close', '', ''].join('\r\n'))
  return text(socket)
}

const get = (target: string, ...headers: string[]) =>
  ask([`GET ${target} HTTP/1.1`, 'Host: here', ...headers])
const status = (answer: string) => Number(answer.slice(9, 12))

test.each([
  ['/_next/static/../../sign', 400],
  ['/x/../confirm/t', 400],
  ['/%2e%2e/sign', 400],
  ['/confirm/%zz', 400],
  ['/updates/%00', 400],
  ['/a\\b', 400],
  ['http://elsewhere.example/', 400],
  ['/admin.rsc', 404],
  ['/admin%2ersc?x', 404],
  ['/x.segments/_tree.segment.rsc', 404],
  [`/${'a'.repeat(9_000)}`, 414],
])('%s is refused before anything reads it', async (target, wanted) => {
  const answer = await get(target)
  expect(status(answer)).toBe(wanted)
  expect(answer).toContain('Cache-Control: no-store')
  expect(seen).toEqual([])
})

it('is a page in the language of the address where one is read', async () => {
  const answer = await get('/es/confirm/%E0', 'Accept: text/html')
  expect(answer).toContain('X-Robots-Tag: noindex')
  expect(answer).toContain('<html lang="es" dir="ltr">')
  expect(answer).toContain('Esta dirección no se puede leer')
  expect(answer).toMatch(/<a href="\/es">.*Ir a la petición<\/a>/)
})

it('leads to the normal form, within the site', async () => {
  expect(await get('//evil.example//%61?b=%zz')).toMatch(
    /^HTTP\/1\.1 308 [^]*\r\nLocation: \/evil\.example\/a\?b=%zz\r\n/,
  )
  expect(seen).toEqual([])
})

it('hands on what asks for a page in its normal form', async () => {
  expect(status(await get('/sign?x.rsc'))).toBe(200)
  expect(seen).toEqual(['GET /sign?x.rsc'])
})

it('asks for one site', async () => {
  expect(status(await get('/', 'Host: other'))).toBe(400)
  expect(status(await get('/', 'hOST: here'))).toBe(400)
  expect(status(await ask(['GET / HTTP/1.1']))).toBe(400)
  expect(seen).toEqual([])
})

test.each(['GET * HTTP/1.1', 'OPTIONS * HTTP/1.1', 'GET sign HTTP/1.1', 'CONNECT here:80 HTTP/1.1'])(
  '%s asks for no path',
  async (line) => {
    const answer = await ask([line, 'Host: here'])
    expect(answer === '' || (status(answer) >= 400 && status(answer) < 500)).toBe(true)
    expect(seen).toEqual([])
  },
)
