import type { RequestListener } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterEach, expect, it, vi } from 'vitest'
import { listen, type Listening } from '@/server/http/listen'
import type { Reply } from '@/server/http/reply'
import { pageCache, type PageCache } from './page-cache.ts'

let listening: Listening
let cache: PageCache
let asked: string[]
let answer: () => Promise<Reply>

const page = (body: string, headers: Record<string, string> = {}, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', connection: 'keep-alive', ...headers },
  body: Buffer.from(body),
})

const passedOn: RequestListener = (request, response) => response.end(`passed on ${request.url}`)

async function serve(first: () => Promise<Reply>): Promise<void> {
  asked = []
  answer = first
  cache = pageCache((path) => (asked.push(path), answer()))
  listening = await listen(cache.inFrontOf(passedOn), '127.0.0.1', 0)
}

const get = (path = '/', init: RequestInit = {}) => fetch(listening.url + path, init)
const text = async (path = '/') => (await get(path)).text()

afterEach(async () => {
  vi.restoreAllMocks()
  await listening.drain()
})

it('makes a page once for all who ask at once, and keeps it', async () => {
  await serve(async () => page('one'))
  expect(await Promise.all([text('/'), text('/?from=a'), text('/')])).toEqual(['one', 'one', 'one'])
  expect(await text('/')).toBe('one')
  expect(asked).toEqual(['/'])
})

it('makes what shows the count anew for whoever asks, once for all who ask meanwhile', async () => {
  let made = 0
  await serve(async () => page(`count ${++made}`))
  expect(await text('/signed')).toBe('count 1')
  expect(await Promise.all([text('/signed'), text('/signed')])).toEqual(['count 2', 'count 2'])
  expect(await text('/signed')).toBe('count 3')
})

it('shows a change, at once or after one more old page', async () => {
  await serve(async () => page('old'))
  await text()
  answer = async () => page('new')
  cache.drop()
  await text()
  await expect.poll(() => text()).toBe('new')
  expect(asked).toEqual(['/', '/'])
})

it('waits for a new page rather than show one that is too old', async () => {
  await serve(async () => page('old'))
  await text()
  answer = async () => page('new')
  const now = Date.now()
  vi.spyOn(Date, 'now').mockReturnValue(now + 6_001)
  expect(await text()).toBe('new')
})

it('waits for what became of a page that is hours old, and not long for a page that just was there', async () => {
  await serve(async () => page('old'))
  const now = Date.now()
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now - 3_600_000)
  await text('/updates/withdrawn-since')
  clock.mockReturnValue(now - 7_000)
  await text('/')
  clock.mockReturnValue(now)
  let make = (_: Reply) => {}
  const made = new Promise<Reply>((resolve) => (make = resolve))
  answer = () => made
  let answered = false
  const withdrawn = get('/updates/withdrawn-since').finally(() => (answered = true))
  expect(await text('/')).toBe('old')
  expect(answered).toBe(false)
  make(page('gone', {}, 410))
  expect((await withdrawn).status).toBe(410)
})

it('keeps no page as fresh whose making began before a change', async () => {
  await serve(async () => page('before'))
  answer = async () => {
    cache.drop()
    return page('before')
  }
  await text()
  answer = async () => page('after')
  await text()
  await expect.poll(() => text()).toBe('after')
})

it('passes on what is asked with a form that came back, as its page is one visitor’s own', async () => {
  await serve(async () => page('empty'))
  expect(await text('/sign')).toBe('empty')
  const refilled = await get('/sign', { headers: { Cookie: 'kept=x' } })
  expect(await refilled.text()).toBe('passed on /sign')
})

it('shows the last page while none can be made, and tries again later', async () => {
  await serve(async () => page('last'))
  await text()
  answer = () => Promise.reject(new Error('away'))
  const now = Date.now()
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 60_000)
  expect(await text()).toBe('last')
  answer = async () => page('back')
  expect(await text()).toBe('last')
  clock.mockReturnValue(now + 63_000)
  expect(await text()).toBe('back')
})

it('hands on what failed, what is somebody’s own and what is no page', async () => {
  await serve(async () => page('failed', {}, 500))
  expect(await text('/updates')).toBe('passed on /updates')
  answer = async () => page('hers', { 'set-cookie': 'a=b' })
  expect((await get('/film')).headers.get('set-cookie')).toBe('a=b')
  expect(asked).toEqual(['/updates', '/film'])
  expect(await text('/erased?a=b')).toBe('passed on /erased?a=b')
  expect(await text('/donate/go')).toBe('passed on /donate/go')
  expect(await (await get('/', { method: 'POST' })).text()).toBe('passed on /')
  expect(await (await get('/', { headers: { rsc: '1' } })).text()).toBe('passed on /')
  expect(asked).toHaveLength(2)
})

it('answers for what is missing or moved, and keeps neither', async () => {
  await serve(async () => page('none', {}, 404))
  const missing = await get('/updates/nothing')
  expect([missing.status, await missing.text()]).toEqual([404, 'none'])
  answer = async () => page('', { location: '/es' }, 308)
  const moved = await get('/references/moved', { redirect: 'manual' })
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/es'])
  answer = async () => page('gone', {}, 410)
  expect((await get('/updates/withdrawn')).status).toBe(410)
  answer = async () => page('now')
  expect(await text('/updates/nothing')).toBe('now')
})

it('sends the form a client takes, with one ETag, and 304 when its own copy is good', async () => {
  await serve(async () => page('long '.repeat(100), { etag: 'other', 'x-nextjs-cache': 'MISS' }))
  const plain = await get('/', { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(plain.headers.get('x-nextjs-cache')).toBeNull()
  expect(plain.headers.get('vary')).toBe('Accept-Encoding')
  const etag = plain.headers.get('etag') ?? ''
  for (const [accept, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['gzip;q=0', null],
  ]) {
    const response = await get('/', { headers: { 'accept-encoding': accept ?? '' } })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('etag')).toBe(etag)
    expect(await response.text()).toBe('long '.repeat(100))
  }
  const again = await get('/', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const head = await get('/', { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0)
  expect(await head.text()).toBe('')
  const kept = await cache.page('/')
  expect(gunzipSync(kept?.forms.gzip.body ?? '').toString()).toBe('long '.repeat(100))
})

it('keeps a file that never changes through every change', async () => {
  await serve(async () => page('script', { 'cache-control': 'public, max-age=31536000, immutable' }))
  await text('/_next/static/chunks/a.js')
  cache.drop()
  expect(await text('/_next/static/chunks/a.js')).toBe('script')
  expect(asked).toHaveLength(1)
})

it('spares whoever has what changed last at the very date that it says, and nobody with another one', async () => {
  const changed = 'Sat, 03 Jan 2026 00:00:00 GMT'
  await serve(async () => page('feed', { 'last-modified': changed }))
  const status = async (headers: Record<string, string>) => (await get('/feed.xml', { headers })).status
  expect(await status({ 'if-modified-since': changed })).toBe(304)
  expect(await status({ 'if-modified-since': 'Sun, 04 Jan 2026 00:00:00 GMT' })).toBe(200)
  expect(await status({ 'if-modified-since': changed, 'if-none-match': '"another"' })).toBe(200)
})

it('makes a page for another host while one asks for as many as are made at once', async () => {
  const made: ((page: Reply) => void)[] = []
  await serve(() => new Promise<Reply>((resolve) => made.push(resolve)))
  const from = (address: string) => ({ headers: { 'x-client-address': address } })
  const greedy = Array.from({ length: 30 }, (_, n) => get(`/updates/nowhere-${n}`, from('192.0.2.1')))
  await expect.poll(() => asked.length).toBe(30)
  const other = get('/film', from('198.51.100.1'))
  const refused = await get('/updates/nowhere-30', from('192.0.2.1'))
  expect(refused.status).toBe(503)
  made[0]?.(page('none', {}, 404))
  await expect.poll(() => asked.at(-1)).toBe('/film')
  for (const answered of made) answered(page('made'))
  expect(await (await other).text()).toBe('made')
  await Promise.all(greedy)
})

it('refuses made-up addresses while many are being made, and never what it keeps', async () => {
  await serve(async () => page('kept'))
  await text('/')
  let make = (_: Reply) => {}
  const made = new Promise<Reply>((resolve) => (make = resolve))
  answer = () => made
  const waiting = Array.from({ length: 30 }, (_, n) => get(`/updates/nowhere-${n}`))
  await expect.poll(() => asked.length).toBe(31)
  const refused = await get('/updates/nowhere-30')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30'])
  expect(await text('/')).toBe('kept')
  make(page('none', {}, 404))
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array(30).fill(404))
  expect((await get('/updates/nowhere-30')).status).toBe(404)
})
