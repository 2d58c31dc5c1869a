import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { downloader } from './download.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const servers: (() => Promise<void>)[] = []
const waits: number[] = []
const download = downloader({ wait: async (ms) => void waits.push(ms) })

afterEach(async () => {
  waits.length = 0
  await Promise.all(servers.splice(0).map((close) => close()))
})

async function serve(handler: Handler): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  servers.push(() => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(() => closed()))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('gives the bytes, also of a compressed answer', async () => {
  const asked: (string | undefined)[] = []
  const address = await serve((request, response) => {
    asked.push(request.headers['accept-encoding']?.toString())
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync('twelve bytes'))
  })
  expect((await download(`${address}/file`, 12)).toString()).toBe('twelve bytes')
  expect(asked).toEqual(['gzip, identity'])
})

it('reads no more than it should, also where a small answer unpacks to a huge one', async () => {
  const address = await serve((_request, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync(Buffer.alloc(64 * 1024 * 1024)))
  })
  await expect(download(address, 1000)).rejects.toMatchObject({ reason: 'too-large' })
})

it('tries again while a server is busy, and waits as long as it asks for, within bounds', async () => {
  const answers = [503, 429, 200]
  const address = await serve((_request, response) => {
    const status = answers.shift() ?? 500
    response.writeHead(status, status === 429 ? { 'retry-after': '86400' } : {})
    response.end('here')
  })
  expect((await download(address, 10)).toString()).toBe('here')
  expect(waits).toEqual([1000, 20_000])
})

it('gives up on a server that stays busy', async () => {
  let asked = 0
  const address = await serve((_request, response) => {
    asked += 1
    response.writeHead(500).end()
  })
  await expect(download(address, 10)).rejects.toMatchObject({ reason: 'status' })
  expect(asked).toBe(4)
})

it('tries again where an answer breaks off, and says so where it always does', async () => {
  let asked = 0
  const address = await serve((_request, response) => {
    asked += 1
    response.writeHead(200, { 'content-length': '100' })
    response.write('half')
    response.socket?.end()
  })
  await expect(download(address, 1000)).rejects.toMatchObject({ reason: 'broken-off' })
  expect(asked).toBe(4)
})

it('asks once for what is not there', async () => {
  let asked = 0
  const address = await serve((_request, response) => {
    asked += 1
    response.writeHead(404).end('<html>')
  })
  await expect(download(address, 10)).rejects.toMatchObject({ reason: 'missing' })
  expect(asked).toBe(1)
})

it('follows a redirect within the site, and none to another', async () => {
  const other = await serve((_request, response) => void response.end('other'))
  const address = await serve(({ url }, response) => {
    const targets: Record<string, string> = { '/old': '/new', '/away': `${other}/`, '/round': '/round' }
    const location = targets[url ?? '']
    if (location === undefined) response.end('here')
    else response.writeHead(308, { location }).end()
  })
  expect((await download(`${address}/old`, 10)).toString()).toBe('here')
  await expect(download(`${address}/away`, 10)).rejects.toMatchObject({
    reason: 'redirect',
    message: expect.stringContaining(other),
  })
  await expect(download(`${address}/round`, 10)).rejects.toMatchObject({ reason: 'redirect' })
})

it('says what is the matter with a host', async () => {
  const address = await serve((_request, response) => void response.end())
  await servers.pop()?.()
  await expect(download(address, 10)).rejects.toMatchObject({ reason: 'unreachable' })
  const failing = (code: string) =>
    downloader({
      fetch: async () => {
        throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
      },
      wait: async (ms) => void waits.push(ms),
    })
  const said = (code: string) => failing(code)('https://example.org/ledger/key', 10)
  waits.length = 0
  await expect(said('CERT_HAS_EXPIRED')).rejects.toMatchObject({ reason: 'certificate' })
  await expect(said('ERR_TLS_CERT_ALTNAME_INVALID')).rejects.toMatchObject({ reason: 'certificate' })
  await expect(said('ENOTFOUND')).rejects.toMatchObject({ reason: 'address' })
  expect(waits).toEqual([])
})
