import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeMail, deliver, DeliveryError } from '@/lib/mail/deliver'

const sockets = new Map<number | undefined, Socket>()
const cut = ({ remotePort }: { remotePort: number }) => sockets.get(remotePort)?.destroy()
let heard = 0

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  closeTimeout: 500,
  onRcptTo: ({ address }, session, done) => (address.startsWith('early') ? void cut(session) : done()),
  onData: async (stream, session, done) => {
    for await (const chunk of stream) heard += (chunk as Buffer).length
    const [{ address = '' } = {}] = session.envelope.rcptTo
    if (address.startsWith('late')) cut(session)
    else done(address.startsWith('refused') ? Object.assign(new Error('No'), { responseCode: 554 }) : null)
  },
})

beforeAll(async () => {
  smtp.on('error', () => {})
  smtp.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort, socket))
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  process.env.SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  process.env.SITE_URL = 'http://127.0.0.1:3000'
  process.env.MAIL_FROM = 'Campaign <campaign@example.org>'
  process.env.DKIM_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
})

afterAll(async () => {
  delete process.env.DKIM_KEY
  closeMail()
  await new Promise<void>((resolve) => smtp.close(resolve))
})

// The signature covers the whole mail, long before any of it is sent.
it.each([
  ['early', 'CONN', null, false],
  ['late', 'CONN', null, true],
  ['refused', 'DATA', 554, false],
  ['late', 'CONN', null, true],
  ['early', 'CONN', null, false],
])(
  'knows of a mail that was signed and met its end %s what the mail server may have',
  async (...expected) => {
    const [who, command, responseCode, taken] = expected
    const mail = { to: `${who}@example.org`, subject: 'Hello', text: 'x\n'.repeat(20_000), html: '<p>x</p>' }
    const before = heard
    const failure = await deliver(mail, 'one').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DeliveryError)
    expect(failure).toMatchObject({ command, responseCode, taken })
    expect(heard > before).toBe(who !== 'early')
  },
)
