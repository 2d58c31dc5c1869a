import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeMail, deliver, DeliveryError } from '@/lib/mail/deliver'
import type { Message } from '@/lib/mail/message'

function plain(to: string, subject = 'Hello', headers?: Record<string, string>): Message {
  return { to, subject, text: 'x\n', html: '<p>x</p>', headers }
}

const taken: { to: string[]; raw: Buffer }[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    address.startsWith('nobody')
      ? done(Object.assign(new Error(`no ${address} here`), { responseCode: 550 }))
      : done(),
  onData: async (stream, session, done) => {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) })
    done()
  },
})

beforeAll(async () => {
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  process.env.SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  process.env.SITE_URL = 'http://127.0.0.1:3000'
  process.env.MAIL_FROM = 'Campaign <campaign@example.org>'
})

afterAll(async () => {
  closeMail()
  await new Promise<void>((resolve) => smtp.close(resolve))
})

it('sends one mail with its text, its HTML and its headers', async () => {
  const long = `<https://example.org/api/unsubscribe/${'x'.repeat(120)}>`
  await deliver({
    ...plain('ana@example.org', 'Título: ¿sí?', { 'List-Unsubscribe': long }),
    html: '<p>Así</p>',
  })
  const { to, raw } = taken.at(-1)!
  expect(to).toEqual(['ana@example.org'])
  const mail = await PostalMime.parse(raw)
  expect(mail.subject).toBe('Título: ¿sí?')
  expect(mail.from).toEqual({ name: 'Campaign', address: 'campaign@example.org' })
  expect(mail.to).toEqual([{ name: '', address: 'ana@example.org' }])
  expect(mail.text?.trimEnd()).toBe('x')
  expect(mail.html?.trimEnd()).toBe('<p>Así</p>')
  expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(long)
  expect(mail.messageId).toMatch(/^<[\w-]+@example\.org>$/)
})

it('names a mail alike at every try, so that a mailbox knows a copy', async () => {
  const names: (string | undefined)[] = []
  for (const mailId of ['7 of noon', '7 of noon', '8 of noon', undefined, undefined]) {
    await deliver(plain('ana@example.org'), mailId)
    names.push((await PostalMime.parse(taken.at(-1)!.raw)).messageId)
  }
  expect(names[0]).toBe(names[1])
  expect(new Set(names).size).toBe(4)
})

it('cannot be made to write to a second recipient or a second header', async () => {
  await deliver(plain('ana@example.org, eva@example.org', 'Hello\r\nBcc: eva@example.org')).catch(() => {})
  for (const { to, raw } of taken) {
    expect(to).toHaveLength(1)
    expect(to[0]).not.toBe('eva@example.org')
    expect(raw.toString()).not.toMatch(/^Bcc:/m)
  }
})

it('says the code of a refusal, and no address', async () => {
  const failure = await deliver(plain('nobody@example.org')).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(DeliveryError)
  expect(failure).toMatchObject({ responseCode: 550, bounce: expect.stringMatching(/^550(?: 5\.1\.1)?$/) })
  expect(String(failure)).toContain('550')
  expect(String(failure)).not.toContain('nobody')
})
