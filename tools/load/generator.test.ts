import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { acceptedCount, Generator, unexpectedOutcomes, type LoadPlan } from './generator.ts'

const PAGE = { kind: 'read', path: '/' } as const
const SIGN = { kind: 'sign-form', domain: 'example.org' } as const

async function load(listener: RequestListener, plan: Partial<LoadPlan>) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const targets = [`http://127.0.0.1:${(server.address() as AddressInfo).port}`]
  const moments: string[] = []
  const visits = [{ share: 100, visit: PAGE }]
  const whole: LoadPlan = { targets, connections: 3, warmUp: 0.05, seconds: 0.15, visits, ...plan }
  const result = await new Generator(whole, (moment) => moments.push(moment)).run()
  server.close()
  return { ...result, moments }
}

test('measures the window alone and knows every answer ever', async () => {
  let asked = 0
  const visits = [
    { share: 80, visit: PAGE },
    { share: 20, visit: SIGN },
  ]
  const result = await load(
    (request, response) => {
      asked += 1
      if (request.method === 'GET') return response.end('a page')
      response.writeHead(303, { Location: '/thanks' }).end()
    },
    { visits },
  )
  const [read = 0, signed = 0] = visits.map(({ visit }, index) =>
    acceptedCount(visit, result.outcomes[index]),
  )
  expect(result.moments).toEqual(['begins', 'ends'])
  expect(read + signed).toBe(asked)
  expect(signed / asked).toBeCloseTo(0.2, 1)
  expect(result.requests).toBeGreaterThan(0)
  expect(result.requests).toBeLessThan(asked)
  expect(result.p99).toBeGreaterThanOrEqual(result.p50)
})

test('tells other answers, broken connections and redirects to elsewhere, without what is secret in them', async () => {
  let turn = 0
  const result = await load(
    (request, response) => {
      turn += 1
      if (turn % 3 === 0) return request.destroy()
      if (turn % 3 === 1) return response.writeHead(303, { Location: '/confirm/secret' }).end()
      response.writeHead(503, { Connection: 'close' }).end()
    },
    { visits: [{ share: 100, visit: SIGN }], connections: 1, seconds: 0.5 },
  )
  expect(Object.keys(result.outcomes[0] ?? {}).sort()).toEqual(['303 /confirm', '503', 'no answer'])
  expect(acceptedCount(SIGN, result.outcomes[0])).toBe(0)
  expect(unexpectedOutcomes(SIGN, { '303 /thanks': 7, 503: 2 })).toEqual(['2 × 503 for sign-form'])
})

test('ends when there is nothing left to ask', async () => {
  const tokens = ['one', 'two', 'three', 'four']
  const visits = [{ share: 100, visit: { kind: 'confirm', tokens } as const }]
  const { outcomes, moments } = await load((_, response) => response.end(), {
    visits,
    warmUp: 0,
    seconds: 60,
  })
  expect(outcomes).toEqual([{ 200: 4 }])
  expect(moments).toEqual(['begins', 'ends'])
})
