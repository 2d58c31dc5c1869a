import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listen, type Listening } from '@/server/http/listen'
import { answerPictures, type Pictures } from './pictures.ts'

const KEY = 'k'.repeat(16)
const MEGABYTE = 1024 * 1024

let listening: Listening
let pictures: Pictures
let asked: string[]
let find: (key: string, name: string) => Promise<Buffer | null>

const passedOn: RequestListener = (request, response) => response.end(`passed on ${request.url}`)

beforeEach(async () => {
  asked = []
  find = async () => Buffer.from('bytes')
  pictures = answerPictures(passedOn, (key, name) => (asked.push(name), find(key, name)))
  listening = await listen(pictures.answer, '127.0.0.1', 0)
})

afterEach(() => listening.drain())

const get = (path: string, init: RequestInit = {}) => fetch(listening.url + path, init)

it('is the same for everybody and for good', async () => {
  const answer = await get(`/pictures/${KEY}/480.webp?utm_source=mail`)
  expect(await answer.text()).toBe('bytes')
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-length': '5',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    etag: `"${KEY}-480.webp"`,
  })
  expect(answer.headers.get('set-cookie')).toBeNull()
  const again = await get(`/pictures/${KEY}/480.webp`, { headers: { 'if-none-match': `"${KEY}-480.webp"` } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const head = await get(`/pictures/${KEY}/1200.jpg`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect([head.headers.get('content-length'), await head.text()]).toEqual(['5', ''])
})

it('says of what there is not that it may come', async () => {
  find = async () => null
  const answer = await get(`/pictures/${KEY}/480.webp`)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
})

it('can be asked for again while the database is away', async () => {
  find = () => Promise.reject(new Error('away'))
  const answer = await get(`/pictures/${KEY}/480.webp`)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
  expect(answer.headers.get('retry-after')).toBe('30')
})

it.each([
  '/pictures/short/480.webp',
  `/pictures/${KEY}/480.svg`,
  `/pictures/${KEY}/../480.webp`,
  '/pictures',
])('leaves %s to the pages', async (path) => {
  expect(await (await get(path)).text()).toMatch('passed on')
})

it('looks one up once for all who ask at once, and again after a change', async () => {
  const path = `/pictures/${KEY}/480.webp`
  await Promise.all([get(path), get(path), get(path)])
  await get(path)
  expect(asked).toEqual(['480.webp'])
  find = async () => null
  pictures.drop()
  expect((await get(path)).status).toBe(404)
})

it('holds a few megabytes in memory, and not more', async () => {
  find = async () => Buffer.alloc(3 * MEGABYTE)
  for (const name of ['1.webp', '2.webp', '3.webp', '3.webp', '2.webp', '1.webp'])
    await (await get(`/pictures/${KEY}/${name}`)).arrayBuffer()
  expect(asked).toEqual(['1.webp', '2.webp', '3.webp', '1.webp'])
})
