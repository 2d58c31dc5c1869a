import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { createTransport } from 'nodemailer'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { freePort } from '@/server/host/free-port'
import { explainError } from './explain-error.ts'

const servers: SMTPServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((resolve) => server.close(resolve))
})

async function mailServer(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ logger: false, ...options })
  server.on('error', () => {})
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return (server.server.address() as AddressInfo).port
}

async function said(url: string): Promise<string> {
  const transport = createTransport(url)
  const failure = await transport.verify().then(
    () => null,
    (error: unknown) => error,
  )
  transport.close()
  return explainError('mail server', failure)
}

it('says why a mail server cannot be used, by what nodemailer makes of it', async () => {
  expect(await said(`smtp://127.0.0.1:${await freePort()}`)).toMatch(
    /nothing listens there.*SMTP_URL.*ECONNREFUSED/,
  )
  expect(await said('smtp://me:pw@secret.invalid')).toMatch(/^(?!.*secret).*(?:EDNS|ENOTFOUND|EAI_AGAIN)/)

  const withoutTls = await mailServer({ disabledCommands: ['STARTTLS'], authOptional: true })
  expect(await said(`smtp://127.0.0.1:${withoutTls}?requireTLS=true`)).toMatch(
    /no encryption.*STARTTLS.*ETLS/,
  )
  expect(await said(`smtps://127.0.0.1:${withoutTls}`)).toMatch(/TLS.*SMTP_URL.*ESOCKET/)

  const selfSigned = await mailServer({ secure: true, authOptional: true })
  expect(await said(`smtps://127.0.0.1:${selfSigned}`)).toMatch(
    /certificate cannot be trusted.*(?:SELF_SIGNED|EXPIRED|ALTNAME)/,
  )

  const strict = await mailServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error('no')),
  })
  expect(await said(`smtp://me:secret@127.0.0.1:${strict}`)).toMatch(
    /^(?!.*secret).*refuses the name or password.*EAUTH 535/,
  )
})

it('says what is known of an error within an error, and its code where nothing is', async () => {
  const port = await freePort()
  const refused = await new Promise((resolve) => connect(port, '127.0.0.1').once('error', resolve))
  expect(explainError('site', new TypeError('fetch failed', { cause: refused }))).toBe(
    'nothing listens there: start the proxy (ECONNREFUSED)',
  )
  expect(explainError('database', new AggregateError([refused]))).toMatch(/DATABASE_URL \(ECONNREFUSED\)$/)
  expect(explainError('database', Object.assign(new Error('secret'), { code: '28P01' }))).toMatch(
    /percent-encoded \(28P01\)$/,
  )
  expect(explainError('database', Object.assign(new Error('secret'), { code: 'XX000' }))).toBe('XX000')
  expect(explainError('database', new Error('secret'))).toBe('no answer')
})
