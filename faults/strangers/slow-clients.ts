import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { info, none, within, type Figure } from '../figures.ts'
import { exchange, getRequest, open, type RawResponse } from './exchange.ts'

const SLOW_BODIES = 110
const COLD_PAGES = 40
const IDLE = 300
const PAUSE_MS = 100
const GREEDY = '127.0.0.1'
// One in the same network, one in another.
const OTHERS = ['127.0.0.2', '127.0.1.2']
// Renders a page, though the token is invalid.
const MISSING = '/signature/x'
const PATHS = ['/healthz', '/readyz', '/', '/es', '/sign', '/es/sign', '/film', '/admin/login', MISSING]

/** One host sends slow bodies, requests uncached pages and keeps idle connections, while others read and sign. */
export async function slowClients(origin: string, rounds: number, patience: number): Promise<Figure[]> {
  const port = Number(new URL(origin).port)
  const greedy = { port, localAddress: GREEDY }
  const sockets: Socket[] = []
  let flooding = true
  let flooded = 0
  const flood = Array.from({ length: COLD_PAGES }, async (_, lane) => {
    for (let n = 0; flooding; n++) {
      await exchange(greedy, getRequest(`/updates/nowhere-${lane}-${n}`))
      flooded += 1
      await wait(PAUSE_MS)
    }
  })
  try {
    for (const path of ['/api/withdraw', '/api/signatures', '/admin/login'])
      for (let n = 0; n < SLOW_BODIES; n++) sockets.push(await sendSlowly(greedy, path, origin))
    for (let n = 0; n < IDLE; n++) sockets.push(await open(greedy))
    const refused: string[] = []
    let slowest = 0
    for (let round = 0; round < rounds; round++) {
      for (const localAddress of OTHERS) {
        const place = { port, localAddress }
        for (const path of PATHS) {
          const { status, took } = await timed(() => exchange(place, getRequest(path, ['Accept: text/html'])))
          if (status !== (path === MISSING ? 404 : 200)) refused.push(`${status} ${path} to ${localAddress}`)
          slowest = Math.max(slowest, took)
        }
        const { status, took } = await timed(() => exchange(place, signing(round, localAddress)))
        if (status !== 202) refused.push(`${status} to who signs from ${localAddress}`)
        slowest = Math.max(slowest, took)
      }
    }
    const health = await exchange(greedy, getRequest('/healthz'))
    if (health.status !== 200) refused.push(`${health.status} /healthz to the greedy host itself`)
    return [
      info('bodies sent slowly, idle connections', `${SLOW_BODIES * 3}, ${IDLE}`),
      info('made-up pages asked for meanwhile', flooded),
      none('others’ requests that were not answered as ever', refused),
      within('slowest of them', slowest, 5 * patience),
    ]
  } finally {
    flooding = false
    for (const socket of sockets) socket.destroy()
    await Promise.all(flood)
  }
}

async function sendSlowly(place: { port: number; localAddress: string }, path: string, origin: string) {
  const socket = await open(place)
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Origin: ${origin}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 1000',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\nname=A`)
  return socket
}

async function timed(answer: () => Promise<RawResponse>): Promise<{ status: number; took: number }> {
  const began = performance.now()
  const { status } = await answer()
  return { status, took: performance.now() - began }
}

function signing(round: number, from: string): string {
  const email = `slow-${round}-${from}@example.org`
  const body = JSON.stringify({ name: 'Ana Signer', email, country: 'MX', consent: true })
  const head = [
    'POST /api/signatures HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
