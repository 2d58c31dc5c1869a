import { afterEach, beforeEach, expect, it, test } from 'vitest'
import { listen, type Listening } from '@/server/http/listen'
import { refuseOtherMethods } from './method-not-allowed.ts'

let listening: Listening
let seen: string[]

beforeEach(async () => {
  seen = []
  const handler = refuseOtherMethods((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    response.end('handed on')
  })
  listening = await listen(handler, '127.0.0.1', 0)
})
afterEach(() => listening.drain())

const ask = (method: string, path: string) => fetch(listening.url + path, { method })

test.each([
  ['POST', '/updates', 'GET, HEAD'],
  ['DELETE', '/es', 'GET, HEAD'],
  ['OPTIONS', '/sign', 'GET, HEAD'],
  ['PUT', '/admin/updates/1', 'GET, HEAD, POST'],
  ['GET', '/api/signatures', 'POST'],
  ['POST', '/api/auth/session', 'GET, HEAD'],
  ['PROPFIND', '/petition.json', 'GET, HEAD, OPTIONS'],
])('%s %s is refused, and told what may be asked', async (method, path, allowed) => {
  const answer = await ask(method, path)
  expect(answer.status).toBe(405)
  expect(answer.headers.get('Allow')).toBe(allowed)
  expect(seen).toEqual([])
})

it('tells a program on another site what it may ask a file', async () => {
  const answer = await ask('OPTIONS', '/petition.json')
  expect(answer.status).toBe(204)
  expect(answer.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS')
  expect(seen).toEqual([])
})

it('hands on what a path takes', async () => {
  await ask('GET', '/updates')
  await ask('POST', '/api/signatures')
  expect(seen).toEqual(['GET /updates', 'POST /api/signatures'])
})
