import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { learnSwitches } from '@/lib/switches/known'
import { turnSwitch } from '@/lib/switches/turn'
import { listen, type Listening } from '@/server/http/listen'
import { ADMIN } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { refuseWhileReadOnly } from './read-only.ts'
import { readBodies } from './request-body.ts'

let listening: Listening

beforeAll(async () => {
  await useSeededDatabase()
  const handler = readBodies(refuseWhileReadOnly((_request, response) => response.end('handed on')))
  listening = await listen(handler, '127.0.0.1', 0)
})
beforeEach(() => turned('on'))
afterAll(() => listening.drain())

async function turned(to: 'on' | 'off') {
  await turnSwitch(ADMIN, 'readOnly', to)
  await learnSwitches()
}

const post = (path: string, body: BodyInit, headers = {}) =>
  fetch(listening.url + path, { method: 'POST', body, headers })

it('a form is refused for now, with what was entered to send again', async () => {
  const form = new URLSearchParams({ name: 'Ana "Pérez"', locale: 'es' })
  const answer = await post('/api/signatures', form)
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '300'])
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  const page = await answer.text()
  expect(page).toContain('<h1>Por ahora no</h1>')
  expect(page).toContain('action="/api/signatures"')
  expect(page).toContain('value="Ana &#34;Pérez&#34;"')
})

it('a program is told so in a word', async () => {
  const answer = await post('/api/signatures', '{}', { 'Content-Type': 'application/json' })
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'read-only' }])
})

it.each([
  ...['/api/confirm', '/api/contact', '/api/letter/opened', '/api/signature/renew'],
  '/api/signature/choices',
])('%s is refused', async (path) => expect((await post(path, new URLSearchParams())).status).toBe(503))

it.each([
  ...['/api/unsubscribe/TOKEN', '/api/withdraw', '/api/erase', '/api/signature/link', '/api/signature/fresh'],
  '/api/letter',
  '/admin/petition/switches',
])('%s goes on', async (path) => {
  expect(await (await post(path, new URLSearchParams())).text()).toBe('handed on')
})

it('pages are read as before, and everything is taken once it is over', async () => {
  expect(await (await fetch(`${listening.url}/`)).text()).toBe('handed on')
  await turned('off')
  expect(await (await post('/api/signatures', new URLSearchParams())).text()).toBe('handed on')
})
