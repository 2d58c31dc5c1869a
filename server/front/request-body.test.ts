import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { FairShare } from '@/server/http/fair-share'
import { listen, type Listening } from '@/server/http/listen'
import { limitConcurrency } from './concurrency-limit.ts'
import { bodyOf, readBodies } from './request-body.ts'
import { guardRequests } from './request-guard.ts'

const SITE = 'http://petition.example'

let listening: Listening
const sockets: Socket[] = []
let handed: (number | undefined)[] = []

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  handed = []
  await listening.drain()
})

async function serve(places?: ConstructorParameters<typeof FairShare>[0][]): Promise<void> {
  const [small = 300, large = 16] = places ?? []
  const reading = readBodies(
    (request, response) => {
      handed.push(bodyOf(request)?.length)
      response.end('handed on')
    },
    { small: new FairShare(small), large: new FairShare(large) },
  )
  const guarded = guardRequests(reading, { siteUrl: SITE, trustedProxies: 0 })
  listening = await listen(guarded, '127.0.0.1', 0)
}

async function open(path: string, length: number, sent: number, localAddress = '127.0.0.1'): Promise<Socket> {
  const socket = connect({ port: Number(new URL(listening.url).port), host: '127.0.0.1', localAddress })
  sockets.push(socket)
  await once(socket, 'connect')
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: petition.example',
    `Origin: ${SITE}`,
    `Content-Length: ${length}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${'x'.repeat(sent)}`)
  return socket
}

async function answerOn(socket: Socket): Promise<string> {
  const [chunk] = (await once(socket, 'data')) as [Buffer]
  return chunk.toString().split('\r\n', 1)[0] ?? ''
}

it('leaves every slot to others while 110 bodies come slowly', async () => {
  const overload = limitConcurrency((_request, response) => response.end('made'))
  const guarded = guardRequests(readBodies(overload), { siteUrl: SITE, trustedProxies: 0 })
  listening = await listen(guarded, '127.0.0.1', 0)
  for (let n = 0; n < 110; n++) await open('/api/withdraw', 1_000, 6)
  expect((await fetch(`${listening.url}/sign`)).status).toBe(200)
  expect(await answerOn(await open('/api/withdraw', 4, 4, '127.0.1.2'))).toBe('HTTP/1.1 200 OK')
})

it('hands nothing on before all of it has come', async () => {
  await serve()
  const socket = await open('/api/withdraw', 10, 6)
  const whole = await open('/api/withdraw', 4, 4)
  expect(await answerOn(whole)).toBe('HTTP/1.1 200 OK')
  expect(handed).toEqual([4])
  socket.write('rest')
  expect(await answerOn(socket)).toBe('HTTP/1.1 200 OK')
  expect(handed).toEqual([4, 10])
})

it('does not wait for more of a public post than is read, and hands on that it was too large', async () => {
  await serve()
  const socket = await open('/api/withdraw', 10_000_000, 70_000)
  expect(await answerOn(socket)).toBe('HTTP/1.1 200 OK')
  expect(handed).toEqual([64 * 1024 + 1])
})

it('takes up to a megabyte in the admin area', async () => {
  await serve()
  expect(await answerOn(await open('/admin/updates/1', 1_000_000, 1_000_000))).toBe('HTTP/1.1 200 OK')
  expect(await answerOn(await open('/admin/updates/1', 2_000_000, 1_100_000))).toBe(
    'HTTP/1.1 413 Payload Too Large',
  )
  expect(handed).toEqual([1_000_000])
})

it('lets a picture through as it comes', async () => {
  await serve()
  expect(await answerOn(await open('/admin/pictures/upload', 5_000_000, 10))).toBe('HTTP/1.1 200 OK')
  expect(handed).toEqual([undefined])
})

it('ends the slowest of a host that has all places when another host posts', async () => {
  await serve([5])
  const slow: Socket[] = []
  for (let n = 0; n < 5; n++) slow.push(await open('/api/withdraw', 10, 6))
  const first = answerOn(slow[0] as Socket)
  expect(await answerOn(await open('/api/withdraw', 10, 6))).toBe('HTTP/1.1 503 Service Unavailable')
  expect(await answerOn(await open('/api/withdraw', 4, 4, '127.0.1.2'))).toBe('HTTP/1.1 200 OK')
  expect(await first).toBe('HTTP/1.1 408 Request Timeout')
})

it('gives places of whoever is gone to others', async () => {
  await serve([1])
  const gone = await open('/api/withdraw', 10, 6)
  await expect.poll(async () => answerOn(await open('/api/withdraw', 10, 6))).toContain('503')
  gone.destroy()
  await expect.poll(async () => answerOn(await open('/api/withdraw', 4, 4))).toContain('200')
})
