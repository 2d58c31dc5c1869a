import { afterEach, expect, it } from 'vitest'
import { listen, type Listening } from '@/server/http/listen'
import { answerHealth } from './health.ts'

let listening: Listening
afterEach(() => listening.drain())

async function serve(databaseIsThere: () => Promise<boolean>): Promise<void> {
  const health = answerHealth((_request, response) => response.end('handed on'), databaseIsThere)
  listening = await listen(health, '127.0.0.1', 0)
}

const ask = async (path: string, method = 'GET') => {
  const response = await fetch(listening.url + path, { method })
  return [response.status, response.headers.get('cache-control'), await response.text()]
}

it('says that the process lives, and whether its database answers', async () => {
  let there = true
  await serve(async () => there)
  expect(await ask('/healthz')).toEqual([200, 'no-store', 'ok\n'])
  expect(await ask('/healthz', 'HEAD')).toEqual([200, 'no-store', ''])
  expect(await ask('/readyz')).toEqual([200, 'no-store', 'ready\n'])
  there = false
  expect(await ask('/readyz')).toEqual([503, 'no-store', 'the database is away\n'])
  expect(await ask('/readyz?x')).toEqual([503, 'no-store', 'the database is away\n'])
  expect(await ask('/')).toEqual([200, null, 'handed on'])
})

it('asks the database once for all who ask meanwhile', async () => {
  let asked = 0
  let answer = (_: boolean) => {}
  await serve(() => {
    asked += 1
    return new Promise((resolve) => (answer = resolve))
  })
  const all = Promise.all(Array.from({ length: 20 }, () => ask('/readyz')))
  await expect.poll(() => asked).toBe(1)
  expect(await ask('/healthz')).toEqual([200, 'no-store', 'ok\n'])
  answer(true)
  expect(new Set((await all).map(([status]) => status))).toEqual(new Set([200]))
})
