import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LedgerFile } from '@/lib/ledger/files'
import { listen, type Listening } from '@/server/http/listen'
import { answerLedgerFiles } from './ledger-files.ts'

let listening: Listening
let asked: string[]
let find: (path: string) => Promise<LedgerFile | null>

const passedOn: RequestListener = (request, response) => response.end(`passed on ${request.url}`)

beforeEach(async () => {
  asked = []
  find = async () => ({ kind: 'tile', body: Buffer.from('hashes') })
  listening = await listen(
    answerLedgerFiles(passedOn, (path) => (asked.push(path), find(path))),
    '127.0.0.1',
    0,
  )
})
afterEach(() => listening.drain())

const get = (path: string, init: RequestInit = {}) => fetch(listening.url + path, init)

it.each([
  ['tile', '/ledger/tile/0/000.p/3', 'application/octet-stream', 'public, max-age=31536000, immutable', null],
  [
    'entries',
    '/ledger/tile/entries/000',
    'application/octet-stream',
    'public, max-age=31536000, immutable',
    'gzip',
  ],
  ['checkpoint', '/ledger/checkpoint', 'text/plain; charset=utf-8', 'public, max-age=2', 'gzip'],
  ['key', '/ledger/2/key', 'text/plain; charset=utf-8', 'public, max-age=60', 'gzip'],
] as const)('%s is read from anywhere, as its kind is', async (kind, path, type, kept, encoding) => {
  find = async () => ({ kind, body: Buffer.from('bytes') })
  const answer = await get(`${path}?at=1`, { headers: { 'accept-encoding': 'gzip' } })
  expect([answer.status, await answer.text()]).toEqual([200, 'bytes'])
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': type,
    'cache-control': kept,
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers.get('content-encoding')).toBe(encoding)
  const head = await get(path, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  const etag = answer.headers.get('etag') ?? ''
  expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
})

it('looks one up once, whoever asks', async () => {
  await Promise.all([get('/ledger/tile/0/000'), get('/ledger/tile/0/000'), get('/ledger/tile/0/000')])
  await get('/ledger/tile/0/000')
  expect(asked).toEqual(['/ledger/tile/0/000'])
})

it('says of what there is not that it may come, and asks again', async () => {
  find = async () => null
  const answer = await get('/ledger/tile/0/009')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  find = async () => ({ kind: 'tile', body: Buffer.from('hashes') })
  expect((await get('/ledger/tile/0/009')).status).toBe(200)
})

it('can be asked for again while the database is away', async () => {
  find = () => Promise.reject(new Error('away'))
  const answer = await get('/ledger/checkpoint')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
})

it.each(['/ledger', '/ledger/', '/ledger/other', '/ledgers/key', '/es/ledger'])(
  'leaves %s to the pages',
  async (path) => {
    expect(await (await get(path)).text()).toMatch('passed on')
  },
)
