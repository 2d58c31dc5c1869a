import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MessageAsSent } from '@/lib/mail/message-as-sent'
import { SmtpPool } from '@/lib/mail/smtp-pool'

const CONNECTIONS = 4

const arrived: string[] = []
const held: (() => void)[] = []
let takes = CONNECTIONS
let refused = 0
let holds = false
let smtp: SMTPServer
let pool: SmtpPool

beforeEach(async () => {
  arrived.length = 0
  refused = 0
  let open = 0
  takes = CONNECTIONS
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 500,
    onConnect: (_session, done) => {
      open += 1
      if (open <= takes) return done()
      refused += 1
      done(Object.assign(new Error('Too many connections'), { responseCode: 421 }))
    },
    onClose: () => void (open -= 1),
    onData: async (stream, session, done) => {
      for await (const chunk of stream) void chunk
      arrived.push(session.envelope.rcptTo[0]?.address ?? '')
      if (holds) held.push(done)
      else done()
    },
  })
  smtp.on('error', () => {})
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const { port } = smtp.server.address() as AddressInfo
  pool = new SmtpPool({ url: `smtp://127.0.0.1:${port}`, connections: CONNECTIONS })
})

afterEach(async () => {
  pool.close()
  await new Promise<void>((resolve) => smtp.close(resolve))
})

function letAllGo(): void {
  holds = false
  for (const done of held.splice(0)) done()
}

function mailTo(name: string): MessageAsSent {
  return {
    from: { name: 'Campaign', address: 'campaign@example.org' },
    to: `${name}@example.org`,
    subject: 'Hello',
    text: 'x\n',
    html: '<p>x</p>',
    headers: {},
    attachments: [],
    pictures: [],
    messageId: `<${name}@example.org>`,
  }
}

it('does with the connections that a server takes, and loses no mail to those it refuses', async () => {
  takes = 2
  const names = Array.from({ length: 20 }, (_, n) => `many-${n}`)
  await Promise.all(names.map((name) => pool.send(mailTo(name), 'one')))
  expect(arrived.toSorted()).toEqual(names.map((name) => `${name}@example.org`).toSorted())
  expect(refused).toBeGreaterThan(0)
  expect(refused).toBeLessThanOrEqual(CONNECTIONS - takes)
})

it('says that a server takes no connection at all', async () => {
  takes = 0
  await expect(pool.send(mailTo('nobody'), 'one')).rejects.toMatchObject({
    responseCode: 421,
    dataSent: false,
  })
})

it('leaves a connection for what somebody waits for, which comes before all bulk mail', async () => {
  holds = true
  const bulk = Array.from({ length: 8 }, (_, n) => pool.send(mailTo(`bulk-${n}`), 'many'))
  await expect.poll(() => arrived.length).toBe(CONNECTIONS - 1)
  const somebody = Array.from({ length: 2 }, (_, n) => pool.send(mailTo(`somebody-${n}`), 'one'))
  await expect.poll(() => arrived.length).toBe(CONNECTIONS)
  expect(arrived.at(-1)).toBe('somebody-0@example.org')
  letAllGo()
  await Promise.all([...bulk, ...somebody])
  expect(arrived[CONNECTIONS]).toBe('somebody-1@example.org')
  expect(arrived).toHaveLength(10)
})
