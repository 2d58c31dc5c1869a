import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { answerFromNext } from '@/server/front/from-next'
import { publicPages } from '@/server/front/public-pages'
import { listen, type Listening } from '@/server/http/listen'
import { fakeNext } from '@/testing/doubles/next'
import type { Next } from './next-worker.ts'
import { stripFramework } from './strip-framework.ts'

let next: Next
let listening: Listening

const PAGE = '<html><p>The page</p><script>self.__next_f.push([1,"The page"])</script></html>'

async function ask(answer: RequestListener, path = '/', init: RequestInit = {}): Promise<Response> {
  next = await fakeNext(answer)
  const makeReply = publicPages(next, (html) => html.replace('page', 'plain page'))
  listening = await listen(answerFromNext(next, { makeReply }), '127.0.0.1', 0)
  return fetch(listening.url + path, init)
}

const page: RequestListener = (_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', PAGE.length)
  response.setHeader('Cache-Control', 'no-store')
  response.writeHead(203)
  response.flushHeaders()
  response.write(PAGE.slice(0, 30))
  response.end(PAGE.slice(30))
}

afterEach(async () => {
  await listening?.drain()
  await next?.stop()
})

describe('of a page', () => {
  it.each([
    '<script src="/_next/static/chunks/a.js" async=""></script>',
    '<script id="_R_">self.__next_f.push([1,"1:\\u003c/script>"])</script>',
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
    '<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({});</script>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  ])('%s is left out', (part) => {
    expect(stripFramework(`<p>a</p>${part}<p>b</p>`)).toBe('<p>a</p><p>b</p>')
  })

  it.each([
    '<script defer="" src="/site.js"></script>',
    '<script type="application/ld+json">{"@type":"Petition"}</script>',
    '<p>&lt;script&gt;self.__next_f.push([1])&lt;/script&gt;</p>',
    '<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>',
  ])('%s stays', (part) => {
    expect(stripFramework(part)).toBe(part)
  })
})

it.each(['br', 'gzip', 'identity'])('sends a page plain in the form that is asked for: %s', async (form) => {
  const response = await ask(page, '/thanks', { headers: { 'accept-encoding': form } })
  expect(response.status).toBe(203)
  expect(response.headers.get('content-encoding') ?? 'identity').toBe(form)
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.text()).toBe('<html><p>The plain page</p></html>')
})

it('says as much of a page without sending it', async () => {
  const response = await ask(
    (_request, answer) => {
      answer.setHeader('Content-Type', 'text/html')
      answer.end()
    },
    '/thanks',
    { method: 'HEAD' },
  )
  expect([response.status, await response.text()]).toEqual([200, ''])
})

it.each([
  `/confirm/01a20f0c-b982-78d8-9e5c-cbb84edd8cbb.tqkec5.${'a'.repeat(43)}`,
  `/unsubscribe/01a20f0c-b982-78d8-9e5c-cbb84edd8cbb.0.-${'a'.repeat(42)}`,
])('takes %s for a page, whatever its token', async (path) => {
  const response = await ask(page, path)
  expect(await response.text()).toBe('<html><p>The plain page</p></html>')
})

it.each(['/admin', '/admin/login', '/feed.xml', '/api/signatures'])('leaves %s as it is', async (path) => {
  const response = await ask(page, path)
  expect(await response.text()).toBe(PAGE)
})

it('leaves what is no page as it is', async () => {
  const response = await ask((_request, answer) => {
    answer.setHeader('Content-Type', 'text/plain')
    answer.writeHead(503, { 'Retry-After': '5' })
    answer.write('no ')
    answer.end('page')
  })
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await response.text()).toBe('no page')
})
