import type { RequestListener } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { listen, type Listening } from '@/server/http/listen'
import type { Next } from '@/server/next/next-worker'
import { fakeNext } from '@/testing/doubles/next'
import { startFront, startFrontInDevelopment, type Front } from './front.ts'

const HTML = { 'Content-Type': 'text/html; charset=utf-8' }

let next: Next
let site: Listening
let asked: string[]

const answer: RequestListener = ({ method, url = '', headers }, response) => {
  asked.push(`${method} ${url}${headers['content-security-policy'] ? ' with a policy' : ''}`)
  if (url.includes('nowhere')) return void response.writeHead(404, HTML).end('<html id="empty">')
  response.writeHead(200, HTML)
  response.end(`<p>${url}</p><script src="/_next/a.js"></script>`)
}

async function serve(start: (next: Next) => Front | Promise<Front>): Promise<void> {
  asked = []
  next = await fakeNext(answer)
  const front = await start(next)
  site = await listen(front.answer, '127.0.0.1', 0)
  asked = []
}

afterEach(async () => {
  await site.drain()
  await next.stop()
})

async function get(path: string, headers: Record<string, string> = {}) {
  const answered = await fetch(site.url + path, { headers })
  const policy = answered.headers.get('content-security-policy') ?? ''
  return { status: answered.status, headers: answered.headers, policy, body: await answered.text() }
}

it('makes a public page once, and another for whoever asks, without the framework', async () => {
  await serve(startFront)
  for (const path of ['/film', '/film?from=a', '/erased', '/erased']) {
    const { status, policy, body } = await get(path, { 'Content-Security-Policy': 'theirs' })
    expect([status, body]).toEqual([200, `<p>${path.split('?')[0]}</p>`])
    expect(policy).toContain("script-src 'self';")
  }
  expect(asked).toEqual(['GET /film', 'GET /erased', 'GET /erased'])
})

it('passes the admin area on with the framework, under a nonce that Next is told', async () => {
  await serve(startFront)
  const { policy, body } = await get('/admin', { 'Content-Security-Policy': 'theirs' })
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']{20,}'/)
  expect(body).toContain('<script')
  expect(asked).toEqual(['GET /admin with a policy'])
})

it.each(['/nowhere', '/film/nowhere'])('answers %s with the site’s own page', async (path) => {
  await serve(startFront)
  const { status, headers, body } = await get(path)
  expect([status, body]).toEqual([404, '<p>/missing</p>'])
  expect(headers.get('cache-control')).toBe('no-store')
})

it('tries a page that is kept again while Next is away, and then asks to come back', async () => {
  await serve(startFront)
  await next.stop()
  expect((await get('/')).body).toBe('<p>/</p>')
  for (const path of ['/film', '/erased', '/admin']) expect((await get(path)).status).toBe(503)
})

it('in development hands on pages as they are and anew, and fills what is missing', async () => {
  await serve(startFrontInDevelopment)
  for (const path of ['/film', '/film', '/_next/a.js', '/admin'])
    expect((await get(path)).body).toBe(`<p>${path}</p><script src="/_next/a.js"></script>`)
  const { status, body } = await get('/es/nowhere')
  expect([status, body]).toEqual([404, '<p>/es/missing</p><script src="/_next/a.js"></script>'])
  expect(asked.filter((line) => line === 'GET /film')).toHaveLength(2)
})
