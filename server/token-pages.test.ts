import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { limitsByHost } from '@/e2e/support/limits'
import { confirmToken, ownToken, signed, useSeededDatabase } from '@/e2e/support/signatures'
import { begun, EDITOR } from '@/e2e/support/updates'
import { db } from '@/lib/db'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { makeToken } from '@/lib/tokens'
import { makePreviewLink, previewLink } from '@/lib/updates/preview-link'
import { listen, type Listening } from './http.ts'
import { limitGuesses } from './token-pages.ts'

let site: Listening
const pages: RequestListener = (_, response) => response.end('a page')

beforeAll(async () => {
  await useSeededDatabase()
  site = await listen(limitGuesses(pages), '127.0.0.1', 0)
})
afterAll(() => site.server.close())

const asks = (path: string, address: string) =>
  fetch(site.url + path, { headers: { [CLIENT_ADDRESS]: address } })

it('makes no page for wrong tokens once too many came from one place, and one for every right token', async () => {
  const most = limitsByHost('token').hard
  const wrong = () => `/es/confirm/${makeToken('confirm', crypto.randomUUID(), 1, 60)}`
  const tries = await Promise.all(Array.from({ length: most }, () => asks(wrong(), '192.0.2.7')))
  expect(tries.map(({ status }) => status)).toEqual(Array(most).fill(200))

  for (const path of [wrong(), '/signature/-', '/es/unsubscribe/-', '/preview/-', '/admin/join/-']) {
    const refused = await asks(path, '192.0.2.7')
    expect([path, refused.status]).toEqual([path, 429])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  }
  expect((await asks(wrong(), '198.51.100.7')).status).toBe(200)

  const signature = await signed()
  const update = await begun()
  await makePreviewLink(EDITOR, update.id)
  const preview = previewLink(await db().update.findUniqueOrThrow({ where: { id: update.id } }), 'es')
  const right = [
    `/confirm/${confirmToken(signature)}`,
    `/signature/${ownToken(signature)}`,
    `/unsubscribe/${unsubscribeToken(signature.id)}`,
    new URL(preview ?? '').pathname,
  ]
  for (const path of [...right, '/sign'])
    expect([path, (await asks(path, '192.0.2.7')).status]).toEqual([path, 200])
})
