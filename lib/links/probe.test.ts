import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { INTERNET, type NetworkAccess } from '@/lib/links/network-access'
import { probe, type Prober } from '@/lib/links/probe'

const LOOPBACK: NetworkAccess = {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  allowsAddress: (address) => address === '127.0.0.1',
  allowsPort: () => true,
}

let server: Server
let origin = ''
let answer: RequestListener
const asked: IncomingMessage[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://source.example:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close().closeAllConnections())
beforeEach(() => void (asked.length = 0))

const prober = (network: NetworkAccess = LOOPBACK): Prober => ({
  network,
  userAgent: 'check (+https://a.example)',
  pauseMs: 0,
})
const go = (path = '/', network?: NetworkAccess) => probe(new URL(path, origin).href, prober(network))
const methods = () => asked.map(({ method, url }) => `${method} ${url}`)

function statuses(head: number, get = head): RequestListener {
  return ({ method }, response) => response.writeHead(method === 'HEAD' ? head : get).end()
}

it('sends HEAD, and identifies itself', async () => {
  answer = statuses(200)
  expect(await go('/a?b=1')).toEqual({ kind: 'fine', word: '200' })
  expect(methods()).toEqual(['HEAD /a?b=1'])
  expect(asked[0]?.headers['user-agent']).toBe('check (+https://a.example)')
  expect(asked[0]?.headers.cookie).toBeUndefined()
})

it.each([403, 404, 405, 501])('sends GET where HEAD is answered %i', async (status) => {
  answer = statuses(status, 200)
  expect(await go()).toMatchObject({ kind: 'fine' })
  expect(methods()).toEqual(['HEAD /', 'GET /'])
})

it.each([
  [404, 'gone'],
  [410, 'gone'],
  [401, 'unsure'],
  [403, 'unsure'],
  [500, 'unsure'],
] as const)('takes %i for %s', async (status, kind) => {
  answer = statuses(status)
  expect(await go()).toEqual({ kind, word: String(status) })
})

it.each([429, 503])('backs off from a host that answers %i for as long as it asks', async (status) => {
  answer = (_request, response) => response.writeHead(status, { 'Retry-After': '7200' }).end()
  const said = await go()
  expect(said).toMatchObject({ kind: 'unsure', host: new URL(origin).host })
  expect(said.notBefore?.getTime()).toBeGreaterThan(Date.now() + 7_100_000)
  expect(methods()).toEqual(['HEAD /'])
})

it('does not follow a redirect to a host that backs off', async () => {
  const until = new Date(Date.now() + 7_200_000)
  answer = (_request, response) => response.writeHead(302, { Location: 'http://busy.example/' }).end()
  const backoffUntil = async (host: string) => (host === 'busy.example' ? until : null)
  const said = await probe(origin, { ...prober(), backoffUntil })
  expect(said).toEqual({ kind: 'wait', notBefore: until })
  expect(methods()).toEqual(['HEAD /'])
})

it('reads little of a body without end', async () => {
  let sent = 0
  answer = ({ method }, response) => {
    if (method === 'HEAD') return void response.writeHead(405).end()
    response.writeHead(200)
    const more = () => {
      sent += 65_536
      if (!response.destroyed) response.write(Buffer.alloc(65_536), () => setImmediate(more))
    }
    more()
  }
  expect(await go()).toMatchObject({ kind: 'fine' })
  expect(sent).toBeLessThan(50_000_000)
})

it('follows five redirects and no sixth', async () => {
  answer = ({ url = '' }, response) => {
    const left = Number(url.slice(1))
    response.writeHead(left > 0 ? 302 : 200, left > 0 ? { Location: `/${left - 1}` } : {}).end()
  }
  expect(await go('/5')).toMatchObject({ kind: 'fine' })
  expect(await go('/6')).toEqual({ kind: 'unsure', word: 'redirects' })
})

it.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::7f00:1]/',
  'http://[64:ff9b::a00:1]/',
  'http://169.254.169.254/latest/meta-data',
  'http://10.0.0.1/',
  'http://localhost/',
])('never asks %s, nor is led there', async (address) => {
  expect(await probe(address, prober(INTERNET))).toEqual({ kind: 'unsure', word: 'private' })
  answer = (_request, response) => response.writeHead(302, { Location: address }).end()
  expect(await go('/', hereThenTheInternet())).toEqual({ kind: 'unsure', word: 'private' })
})

// The first host is on loopback; redirects are judged as on the internet.
function hereThenTheInternet(): NetworkAccess {
  let hops = 0
  return {
    resolve: (host) => (host === 'source.example' ? LOOPBACK : INTERNET).resolve(host),
    allowsAddress: (address) => (hops++ % 2 === 0 ? LOOPBACK : INTERNET).allowsAddress(address),
    allowsPort: LOOPBACK.allowsPort,
  }
}

it('resolves a name once, and connects to that address', async () => {
  answer = statuses(200)
  const resolve = vi
    .fn<NetworkAccess['resolve']>()
    .mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }])
    .mockResolvedValue([{ address: '10.0.0.1', family: 4 }])
  expect(await go('/', { ...LOOPBACK, resolve })).toMatchObject({ kind: 'fine' })
  expect(resolve).toHaveBeenCalledTimes(1)
})

it('refuses a name with one private address among others', async () => {
  const resolve = async () => ['127.0.0.1', '10.0.0.1'].map((address) => ({ address, family: 4 }))
  expect(await go('/', { ...LOOPBACK, resolve })).toEqual({ kind: 'unsure', word: 'private' })
  expect(asked).toEqual([])
})

it.each([
  ['http://source.example:22/', 'port'],
  ['http://a:b@source.example/', 'credentials'],
  ['ftp://source.example/', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
])('does not ask %s', async (address, word) => {
  expect(await probe(address, prober(INTERNET))).toEqual({ kind: 'unsure', word })
})

it('takes an unknown name for gone, and a busy name server for unsure', async () => {
  const failing = (code: string): NetworkAccess => ({
    ...LOOPBACK,
    resolve: () => Promise.reject(Object.assign(new Error(code), { code })),
  })
  expect(await go('/', failing('ENOTFOUND'))).toEqual({ kind: 'gone', word: 'dns' })
  expect(await go('/', failing('EAI_AGAIN'))).toEqual({ kind: 'unsure', word: 'dns later' })
})

it('takes a broken connection for unsure, and stops when aborted', async () => {
  answer = (request) => void request.socket.destroy()
  expect(await go()).toMatchObject({ kind: 'unsure' })
  answer = () => {}
  const stopping = new AbortController()
  const visiting = probe(origin, prober(), stopping.signal)
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2))
  stopping.abort()
  await expect(visiting).rejects.toThrow()
})
