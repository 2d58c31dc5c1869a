import { Agent, request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listen, type Listening } from './listen.ts'

type Answered = { body: string; closes: boolean; reused: boolean }

let listening: Listening
let held: (() => void)[]
let agent: Agent

beforeEach(async () => {
  held = []
  agent = new Agent({ keepAlive: true })
  listening = await listen(
    (asked, response) => {
      if (asked.url !== '/held') return void response.end('done')
      held.push(() => response.end('done'))
    },
    '127.0.0.1',
    0,
  )
})
afterEach(async () => {
  agent.destroy()
  for (const answer of held) answer()
  await listening.drain()
})

function ask(path = '/'): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(listening.url + path, { agent }, (response: IncomingMessage) => {
      const closes = response.headers.connection === 'close'
      void text(response).then((body) => resolve({ body, closes, reused: asked.reusedSocket }))
    })
    asked.on('error', reject).end()
  })
}

it('answers what is under way as the last of its connection, and takes no new one', async () => {
  const answer = ask('/held')
  await expect.poll(() => held.length).toBe(1)
  let over = false
  const drained = listening.drain(60_000).then(() => (over = true))
  agent = new Agent()
  await expect(ask()).rejects.toThrow('ECONNREFUSED')
  expect(over).toBe(false)
  held.pop()?.()
  expect(await answer).toMatchObject({ body: 'done', closes: true })
  await drained
})

it('still answers on an open connection, once', async () => {
  expect(await ask()).toMatchObject({ closes: false })
  const drained = listening.drain(60_000)
  expect(await ask()).toEqual({ body: 'done', closes: true, reused: true })
  await drained
})

it('ends connections on which nobody asks after the grace', async () => {
  await ask()
  await listening.drain(50)
  await expect.poll(() => Object.keys(agent.freeSockets)).toEqual([])
})

it('answers every request of visitors who ask one after the other', async () => {
  agent = new Agent({ keepAlive: true, maxSockets: 20 })
  let answered = 0
  const outcomes = new Set<string>()
  const visitor = async () => {
    for (;;) {
      const { closes, body } = await ask()
      outcomes.add(body)
      answered += 1
      if (closes) return
    }
  }
  const visitors = Array.from({ length: 20 }, visitor)
  await expect.poll(() => answered, { timeout: 20_000 }).toBeGreaterThan(500)
  await listening.drain(1_000)
  await Promise.all(visitors)
  expect([...outcomes]).toEqual(['done'])
})
