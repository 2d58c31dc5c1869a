import type { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { listen } from '@/server/http/listen'
import { limitConcurrency, releaseSlot } from './concurrency-limit.ts'

it('gives a slot back when an answer is made, however slowly it is read', async () => {
  const { url, drain } = await listen(
    limitConcurrency((request, response) => {
      if (request.url === '/next') return void response.end('made')
      response.write('made')
      releaseSlot(response)
    }, 1),
    '127.0.0.1',
    0,
  )
  const read = await fetch(`${url}/slow`)
  expect(await (await fetch(`${url}/next`)).text()).toBe('made')
  await read.body?.cancel()
  await drain()
})

it('answers 503 at once while too much is under way, and serves again after it', async () => {
  const waiting: ServerResponse[] = []
  const { url, drain } = await listen(
    limitConcurrency((_request, response) => waiting.push(response), 2),
    '127.0.0.1',
    0,
  )
  const first = [fetch(`${url}/sign`), fetch(`${url}/sign`)]
  await expect.poll(() => waiting.length).toBe(2)
  const refused = await fetch(`${url}/es/sign`, { headers: { accept: 'text/html' } })
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30'])
  expect(refused.headers.get('connection')).toBe('keep-alive')
  expect(await refused.text()).toContain('<html lang="es" dir="ltr">')
  for (const response of waiting.splice(0)) response.end()
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200])
  const after = fetch(`${url}/sign`)
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.end('served')
  expect(await (await after).text()).toBe('served')
  await drain()
})
