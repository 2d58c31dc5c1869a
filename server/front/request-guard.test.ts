import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { guardRequests } from '@/server/front/request-guard'

let close = () => {}
afterEach(() => close())

async function seenBehind(
  trustedProxies: number,
  headers: Record<string, string>,
): Promise<IncomingHttpHeaders> {
  const echo: RequestListener = (request, response) => response.end(JSON.stringify(request.headers))
  const guarded = guardRequests(echo, { siteUrl: 'http://localhost', trustedProxies })
  const server = createServer(guarded).listen(0, '127.0.0.1')
  close = () => void server.close()
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}/`, { headers })).json()
}

const FORGED = { 'x-forwarded-for': '6.6.6.6', 'x-real-ip': '6.6.6.6', [CLIENT_ADDRESS]: '6.6.6.6' }

it('says where a request comes from, whatever the client says', async () => {
  const seen = await seenBehind(0, FORGED)
  expect(seen[CLIENT_ADDRESS]).toBe('127.0.0.1')
  expect(JSON.stringify(seen)).not.toContain('6.6.6.6')
})

it('believes what a proxy of ours has added, and nothing before it', async () => {
  const seen = await seenBehind(1, { ...FORGED, 'x-forwarded-for': '6.6.6.6, 203.0.113.5' })
  expect(seen[CLIENT_ADDRESS]).toBe('203.0.113.5')
  expect(JSON.stringify(seen)).not.toContain('6.6.6.6')
})

it('hands on no cookie that the site does not need', async () => {
  const cookie =
    'a=b; next-auth.callback-url=http://[; kept=x;next-auth.session-token=t; __prerender_bypass=y'
  expect((await seenBehind(0, { cookie })).cookie).toBe('kept=x;next-auth.session-token=t')
  expect(
    await seenBehind(0, { cookie: 'next-auth.session-token.0=t; __Host-next-auth.session-token=t' }),
  ).not.toHaveProperty('cookie')
})
