import { afterEach, beforeEach, expect, it } from 'vitest'
import { listen, type Listening } from '@/server/http/listen'
import { hideFrameworkRoutes } from './framework-routes.ts'

let listening: Listening
let seen: string[]

beforeEach(async () => {
  seen = []
  const handler = hideFrameworkRoutes((request, response) => {
    seen.push(`${request.url} ${'rsc' in request.headers ? 'rsc' : ''}`.trim())
    response.end('handed on')
  })
  listening = await listen(handler, '127.0.0.1', 0)
})
afterEach(() => listening.drain())

const get = (path: string, headers: Record<string, string> = {}) => fetch(listening.url + path, { headers })

it('keeps what only the framework would answer from it, but for its static files', async () => {
  for (const path of ['/_next/image?url=%2Fa.png&w=64&q=75', '/_next/data/build/en.json', '/_next/anything'])
    expect((await get(path)).status).toBe(404)
  await get('/_next/static/chunks/a.js')
  expect(seen).toEqual(['/_next/static/chunks/a.js'])
})

it('lets the admin area alone use the framework’s router', async () => {
  await get('/sign', { RSC: '1' })
  await get('/admin/updates', { RSC: '1' })
  expect(seen).toEqual(['/sign', '/admin/updates rsc'])
})
