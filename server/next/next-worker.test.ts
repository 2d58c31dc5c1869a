import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it, vi } from 'vitest'
import { answerFromNext } from '@/server/front/from-next'
import { publicPages } from '@/server/front/public-pages'
import { listen, type Listening } from '@/server/http/listen'
import type { Next } from './next-worker.ts'
import { startNextWorker } from './next-worker.ts'

const PROGRAM = `
  import { createServer } from 'node:http'
  import { parentPort, workerData } from 'node:worker_threads'
  const server = createServer((request, response) => {
    if (request.url === '/dies') throw new Error('It died')
    if (request.url === '/twice') response.setHeader('Cache-Control', ['no-store', 'public, max-age=0'])
    if (request.url.endsWith('/cut')) return void response.write('half', () => response.destroy())
    response.setHeader('Set-Cookie', ['a=1', 'b=2']).setHeader('Connection', 'close')
    request.pipe(response.writeHead(201, { Seen: [request.method, request.url, request.headers['x-mark'], workerData.port].join(' ') }))
  })
  server.listen(workerData.socketPath, () => parentPort.postMessage('ready'))
  parentPort.once('message', () => process.exit())`

let next: Next
let front: Listening

async function start(program: string): Promise<void> {
  next = await startNextWorker(
    { hostname: '127.0.0.1', port: 3000 },
    new URL(`data:text/javascript,${encodeURIComponent(program)}`),
  )
  const makeReply = publicPages(next, (html) => html)
  front = await listen(answerFromNext(next, { makeReply }), '127.0.0.1', 0)
}

afterEach(async () => {
  await front.drain()
  await next.stop()
})

it('passes on what is asked, body and all, and what is answered, but for what is of one connection', async () => {
  await start(PROGRAM)
  const answer = await fetch(`${front.url}/a?b=c`, {
    method: 'POST',
    body: 'posted',
    headers: { 'X-Mark': 'kept' },
  })
  expect(answer.status).toBe(201)
  expect(answer.headers.get('seen')).toBe('POST /a?b=c kept 3000')
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(answer.headers.get('connection')).toBe('keep-alive')
  expect(await answer.text()).toBe('posted')
})

it('says once who may keep an answer, and to a GET hands on no body', async () => {
  await start(PROGRAM)
  expect((await fetch(`${front.url}/twice`)).headers.get('cache-control')).toBe('no-store')
  const { port } = new URL(front.url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.write('GET /a HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: 4\r\n\r\nbody')
  const answer = await text(socket)
  expect(answer).toContain('HTTP/1.1 201')
  expect(answer).not.toContain('body')
})

it('breaks off an answer that is broken off, instead of making it look whole', async () => {
  await start(PROGRAM)
  expect((await fetch(`${front.url}/cut`)).status).toBe(503)
  await expect(fetch(`${front.url}/admin/cut`).then((answer) => answer.text())).rejects.toThrow()
})

it('answers 503 when the thread dies, says why, and serves again by another', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  await start(PROGRAM)
  const died = await fetch(`${front.url}/dies`)
  expect([died.status, died.headers.get('retry-after')]).toEqual([503, '30'])
  await expect.poll(async () => (await fetch(`${front.url}/`)).status, { timeout: 10_000 }).toBe(201)
  expect(complaints.mock.calls.flat()).toEqual(['The thread of the pages ended: It died'])
})
