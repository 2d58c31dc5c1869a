import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

// An address of this machine beyond loopback, as another machine's would be.
const [outside] = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
const host = outside?.address ?? '127.0.0.1'
const asking = outside ? '' : '?requireTLS=true'

let smtp: SMTPServer
let said: string[]

beforeEach(async () => {
  said = []
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: ({ address }, _session, done) => {
      said.push(address)
      done()
    },
    onData: (stream, _session, done) => stream.resume().on('end', done),
  })
  smtp.listen(0, '0.0.0.0')
  await once(smtp.server, 'listening')
  vi.resetModules()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await new Promise<void>((resolve) => smtp.close(resolve))
})

async function send(parameters: string): Promise<unknown> {
  vi.stubEnv('SMTP_URL', `smtp://${host}:${(smtp.server.address() as AddressInfo).port}${parameters}`)
  vi.stubEnv('MAIL_FROM', 'Campaign: North <campaign@example.org>')
  const { closeMail, deliver } = await import('@/lib/mail/deliver')
  try {
    return await deliver({ to: 'ana@example.org', subject: '.', text: '.', html: '.' }).catch(
      (error: unknown) => error,
    )
  } finally {
    closeMail()
  }
}

it('hands nothing to a server elsewhere that offers no encryption', async () => {
  expect(await send(asking)).toMatchObject({
    name: 'DeliveryError',
    command: 'STARTTLS',
    taken: false,
    bounce: null,
  })
  expect(said).toEqual([])
})

it('does where the address asks for it', async () => {
  expect(await send('?requireTLS=false')).toBeUndefined()
  expect(said).toEqual(['campaign@example.org'])
})
