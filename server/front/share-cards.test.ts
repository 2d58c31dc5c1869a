import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Card } from '@/lib/share-images/card'
import type { CardFacts } from '@/lib/share-images/queries'
import { listen, type Listening } from '@/server/http/listen'
import { respond } from '@/server/http/reply'
import { shareCards } from './share-cards.ts'

const FACTS: CardFacts = {
  drawing: 'line',
  name: '',
  kicker: '',
  title: '',
  count: { before: '', number: '', after: '' },
  share: 0,
  isRightToLeft: false,
}

let listening: Listening
let card: Card | null
let drawn: string[]
let fails: boolean

beforeEach(async () => {
  card = { facts: FACTS, version: 'one', alt: '' }
  drawn = []
  fails = false
  const cards = shareCards({
    find: async () => card,
    draw: async () => {
      if (fails) throw new Error('no drawing')
      drawn.push(card?.version ?? '')
      return Buffer.from(`png ${card?.version}`)
    },
    isWithdrawn: async ({ name }) => name === 'update-8',
  })
  listening = await listen(
    (request, response) => void cards(request).then((reply) => respond(request, response, reply)),
    '127.0.0.1',
    0,
  )
})

afterEach(() => listening.drain())

const get = (path: string, init: RequestInit = {}) => fetch(listening.url + path, init)

it('draws a card once and until it would look otherwise, whatever version is asked for', async () => {
  for (const query of ['', '?v=one', '?v=other']) {
    const response = await get(`/cards/film.png${query}`)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('cache-control')).toBe(
      'public, max-age=86400, s-maxage=5, stale-while-revalidate=5',
    )
    expect(response.headers.get('content-security-policy')).toContain("script-src 'none'")
    expect(await response.text()).toBe('png one')
  }
  card = { facts: FACTS, version: 'two', alt: '' }
  expect(await (await get('/cards/film.png')).text()).toBe('png two')
  expect(drawn).toEqual(['one', 'two'])
})

it('says that there is no card, keeps that nowhere, and draws nothing', async () => {
  card = null
  for (const path of ['/cards/update-9.png', '/cards/nothing.png', '/es/cards/%2e%2e.png']) {
    const response = await get(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
  }
  const withdrawn = await get('/cards/update-8.png')
  expect([withdrawn.status, withdrawn.headers.get('cache-control')]).toEqual([410, 'no-store'])
  expect(drawn).toEqual([])
})

it('asks to come again when a card cannot be drawn', async () => {
  fails = true
  const response = await get('/cards/film.png')
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('30')
})
