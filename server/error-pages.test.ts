import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { listen, type Listening } from './http.ts'
import { fillErrorPages } from './error-pages.ts'

let listening: Listening | undefined

async function ask(next: RequestListener, path: string, page = true): Promise<Response> {
  const handler = fillErrorPages(next, async (locale) =>
    page ? { html: `<p>missing in ${locale}</p>`, policy: "default-src 'self'" } : null,
  )
  listening = await listen(handler, '127.0.0.1', 0)
  return fetch(listening.url + path)
}

const missing: RequestListener = (_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.writeHead(404)
  response.write('<html id="empty">')
  response.end('</html>')
}

afterEach(async () => {
  await listening?.drain()
  listening = undefined
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
    expect(await response.text()).toBe(`<p>missing in ${locale}</p>`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'")
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
  expect(await response.text()).toContain(`<html lang="${locale}">`)
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
