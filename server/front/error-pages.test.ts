import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { listen, type Listening } from '@/server/http/listen'
import { fetchFromNext } from '@/server/next/fetch-from-next'
import type { Next } from '@/server/next/next-worker'
import { fakeNext } from '@/testing/doubles/next'
import { cachedResponse } from './cached-response.ts'
import { errorPages } from './error-pages.ts'
import { answerFromNext } from './from-next.ts'
import type { NotFoundPage } from './not-found.ts'

let listening: Listening | undefined
let next: Next | undefined

async function missingIn(path: string, locale: string): Promise<NotFoundPage> {
  const status = path === '/updates/gone' ? 410 : 404
  const body = Buffer.from(`<p>${status} in ${locale}</p>`)
  return {
    status,
    page: await cachedResponse({ status: 200, headers: { 'content-type': 'text/html' }, body }),
  }
}

async function serve(answer: RequestListener, ...filling: Parameters<typeof errorPages>): Promise<void> {
  const made = (next = await fakeNext(answer))
  const orErrorPage = errorPages(...filling)
  const pages = answerFromNext(made, {
    makeReply: async (asked, signal) => orErrorPage(asked, await fetchFromNext(made.socket(), asked, signal)),
  })
  const handler: RequestListener = (request, response) =>
    pages(request, response.setHeader('X-Mark', 'set before'))
  listening = await listen(handler, '127.0.0.1', 0)
}

async function ask(answer: RequestListener, path: string, page = true, accept = '*/*'): Promise<Response> {
  await serve(answer, async (...asked) => (page ? missingIn(...asked) : null))
  return fetch(listening?.url + path, { headers: { accept, 'accept-encoding': 'gzip' } })
}

const missing: RequestListener = (_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.writeHead(404)
  response.write('<html id="empty">')
  response.end('</html>')
}

afterEach(async () => {
  await listening?.drain()
  await next?.stop()
  listening = next = undefined
})

describe('a page that does not exist', () => {
  test.each([
    ['/nowhere', 'en'],
    ['/es/nowhere', 'es'],
    ['/espejo', 'en'],
    ['/updates/nothing?x=1', 'en'],
  ])('%s is answered in %s, as a page that needs no script', async (path, locale) => {
    const response = await ask(missing, path)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe(`<p>404 in ${locale}</p>`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-encoding')).toBe('gzip')
  })

  test('is one too where a route found nothing, and answers with nothing', async () => {
    const nothing: RequestListener = (_request, response) => {
      response.writeHead(404)
      response.end()
    }
    const response = await ask(nothing, '/es/updates/a/nothing.json')
    expect([response.status, await response.text()]).toEqual([404, '<p>404 in es</p>'])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('says that it is gone for good where it was taken down', async () => {
    const response = await ask(missing, '/updates/gone?from=a')
    expect([response.status, await response.text()]).toEqual([410, '<p>410 in en</p>'])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
  })

  test('is filled and what failed is left to Next in development', async () => {
    const failed: RequestListener = (_request, response) => {
      response.writeHead(500, { 'Content-Type': 'text/html' })
      response.end('<p>what failed, and where</p>')
    }
    const answer: RequestListener = (request, response) =>
      (request.url === '/failed' ? failed : missing)(request, response)
    await serve(answer, missingIn, { failures: false })
    const [gone, shown] = await Promise.all(
      ['/updates/gone', '/failed'].map((path) => fetch(listening?.url + path)),
    )
    expect([gone?.status, shown?.status]).toEqual([410, 500])
    expect(await shown?.text()).toBe('<p>what failed, and where</p>')
  })

  test('asks to come back while its own page cannot be made', async () => {
    const response = await ask(missing, '/nowhere', false)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('30')
  })

  test('of the admin area is left to it', async () => {
    expect(await (await ask(missing, '/admin/nowhere')).text()).toBe('<html id="empty"></html>')
  })
})

test.each([
  ['/updates', 'en'],
  ['/es/updates', 'es'],
])('%s that failed is answered in %s, to be tried again', async (path, locale) => {
  const response = await ask((_request, answer) => {
    answer.setHeader('Content-Type', 'text/html')
    answer.writeHead(500)
    answer.end('<html id="empty"></html>')
  }, path)
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('30')
  expect(await response.text()).toContain(`<html lang="${locale}" dir="ltr">`)
})

describe('a file or a way out that failed', () => {
  const failed: RequestListener = (_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.statusCode = 500
    response.end('Internal Server Error')
  }

  test('is a line to a program, to be tried again, and any site may read it', async () => {
    const response = await ask(failed, '/petition.json')
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toMatch(/^Back in a moment\. .*try again in a minute\.\n$/)
  })

  test('is a page to a browser, in the language of the address', async () => {
    const response = await ask(failed, '/es/donate/go', true, 'text/html,*/*;q=0.8')
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await response.text()).toContain('<html lang="es" dir="ltr">')
  })
})

test('an address that says itself that it is away keeps its own answer', async () => {
  const response = await ask((_request, answer) => {
    answer.writeHead(503, { 'Content-Type': 'text/plain', 'Retry-After': '5' })
    answer.end('the database is away\n')
  }, '/readyz')
  expect(response.headers.get('retry-after')).toBe('5')
  expect(await response.text()).toBe('the database is away\n')
})

test('a page that nobody is there to make is told to be tried again, and the process lives on', async () => {
  const response = await ask((request) => request.socket.destroy(), '/es/sign', true, 'text/html')
  expect([response.status, response.headers.get('x-mark')]).toEqual([503, 'set before'])
  expect(response.headers.get('retry-after')).toBe('30')
  expect(await response.text()).toContain('<html lang="es" dir="ltr">')
})

test('a page that exists passes as it is', async () => {
  const response = await ask((_request, answer) => answer.end('here'), '/')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('here')
})

test('a machine address that is missing keeps its own answer', async () => {
  const response = await ask((_request, answer) => {
    answer.writeHead(404, { 'Content-Type': 'application/json' })
    answer.end('{}')
  }, '/nothing.json')
  expect(await response.text()).toBe('{}')
})
