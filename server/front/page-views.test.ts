import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { funnel } from '@/lib/arrivals/queries'
import { writeNotedSteps } from '@/lib/arrivals/step-counts'
import { db } from '@/lib/platform/db'
import { listen, type Listening } from '@/server/http/listen'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { countViews } from './page-views.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const EVER = { from: '2000-01-01', to: '2999-12-31' }

let listening: Listening

beforeAll(async () => {
  await useSeededDatabase()
  const pages = countViews((request, response) => {
    response.statusCode = request.url?.includes('none') ? 404 : 200
    if (request.url?.includes('slow')) setImmediate(() => response.end('page'))
    else response.end('page')
  })
  listening = await listen(pages, '127.0.0.1', 0)
})
beforeEach(async () => void (await db().funnelDay.deleteMany()))
afterAll(() => listening.drain())

const open = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  void (await (
    await fetch(listening.url + path, { method, headers: { 'User-Agent': BROWSER, ...headers } })
  ).text())

async function counted() {
  await writeNotedSteps()
  const rows = await funnel(EVER)
  return rows.map(({ step, channel, locale, count }) => `${step} ${channel} ${locale} ${count}`)
}

it('counts who opens the petition or an update, by channel and language', async () => {
  for (const path of [
    '/',
    '/es',
    '/?ref=k3m9x2qa-w2',
    '/?ref=k3m9x2qa-w2',
    '/es/updates/uno?utm_source=facebook',
  ])
    await open(path)
  await open('/updates/slow?ref=nonsense')
  expect(await counted()).toEqual([
    'read direct en 1',
    'read facebook es 1',
    'viewed direct en 1',
    'viewed direct es 1',
    'viewed whatsapp en 2',
  ])
})

it('counts nothing else: other pages, missing ones, programs and what only a browser fetches ahead', async () => {
  for (const path of ['/updates', '/numbers', '/updates/none', '/updates/slow-none', '/site.js'])
    await open(path)
  await open('/', {}, 'HEAD')
  await open('/', { 'User-Agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' })
  await open('/', { 'User-Agent': '' })
  await open('/', { 'Sec-Purpose': 'prefetch;prerender' })
  await open('/', { RSC: '1' })
  expect(await counted()).toEqual([])
})
