import { createHash, generateKeyPairSync, verify } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeMail, deliver } from '@/lib/mail/deliver'
import { mailDomain } from '@/lib/mail/dkim'
import { parseEnv } from '@/lib/platform/env'
import { temporaryFolder } from '@/tools/temporary-folder'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
let raw = ''

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: async (stream, _session, done) => {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    raw = Buffer.concat(chunks).toString('latin1')
    done()
  },
})

beforeAll(async () => {
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  Object.assign(process.env, {
    SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    SITE_URL: 'http://127.0.0.1:3000',
    MAIL_FROM: 'Campaign <campaign@Example.org>',
    DKIM_KEY: PEM.replaceAll('\n', '\\n'),
    DKIM_SELECTOR: 'site',
  })
})

afterAll(async () => {
  closeMail()
  await new Promise<void>((resolve) => smtp.close(resolve))
})

it('signs what is really sent, with both headers of one click (RFC 6376, relaxed/relaxed)', async () => {
  await deliver({
    to: 'ana@example.org',
    subject: 'Título  ¿sí?',
    text: 'Uno  dos \n\n\n',
    html: '<p>Así</p>',
    headers: {
      'List-Unsubscribe': `<https://example.org/${'x'.repeat(120)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  })
  const [head = '', body = ''] = splitOnce(raw, '\r\n\r\n')
  const fields = head.split(/\r\n(?![ \t])/)
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? ''
  const tags = new Map(
    splitOnce(signature, ':')[1]!
      .split(';')
      .map((tag) => splitOnce(tag.replace(/\s+/g, ''), '=') as [string, string]),
  )
  expect(Object.fromEntries(tags)).toMatchObject({
    v: '1',
    a: 'rsa-sha256',
    c: 'relaxed/relaxed',
    d: 'example.org',
    s: 'site',
  })
  const names = tags.get('h')!.toLowerCase().split(':')
  for (const name of ['from', 'to', 'subject', 'list-unsubscribe', 'list-unsubscribe-post'])
    expect(names).toContain(name)

  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  const canonical = lines.join('\r\n').replace(/(?:\r\n)*$/, '\r\n')
  expect(createHash('sha256').update(canonical, 'latin1').digest('base64')).toBe(tags.get('bh'))

  const signed = names.map((name) =>
    relaxed(fields.findLast((field) => field.toLowerCase().startsWith(`${name}:`)) ?? ''),
  )
  const own = relaxed(signature.replace(/([;\s]b=)[\s\S]*$/, '$1'))
  const data = Buffer.from([...signed, own].join('\r\n'), 'latin1')
  expect(verify('sha256', data, publicKey, Buffer.from(tags.get('b')!, 'base64'))).toBe(true)
  expect(
    verify(
      'sha256',
      Buffer.concat([data, Buffer.from('x')]),
      publicKey,
      Buffer.from(tags.get('b')!, 'base64'),
    ),
  ).toBe(false)
})

describe('a key', () => {
  it('may be a file', async () => {
    const { folder, remove } = await temporaryFolder()
    const file = path.join(folder, 'dkim.pem')
    writeFileSync(file, PEM)
    expect(parseEnv({ DKIM_KEY: file })).toMatchObject({ DKIM_SELECTOR: 'campaign' })
    await remove()
  })

  it.each([
    ['/nowhere/key.pem', /DKIM_KEY must be a private key in PEM, or the path/],
    ['-----BEGIN PRIVATE KEY-----\\nnone', /DKIM_KEY must be a private key in PEM, without/],
    [
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      /DKIM_KEY must be an RSA/,
    ],
    [
      generateKeyPairSync('rsa', { modulusLength: 512 })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
      /DKIM_KEY has 512 bits/,
    ],
  ])('that cannot be used stops the start and is not repeated', (value, message) => {
    expect(() => parseEnv({ DKIM_KEY: value })).toThrow(message)
  })

  it('is found under a name that DNS can have', () => {
    expect(() => parseEnv({ DKIM_SELECTOR: 'a b' })).toThrow(/DKIM_SELECTOR/)
  })
})

it.each([
  ['a@Example.org', 'example.org'],
  ['Name <a@example.org>', 'example.org'],
])('%s is mail of %s', (from, domain) => expect(mailDomain(from)).toBe(domain))

function relaxed(field: string): string {
  const [name = '', value = ''] = splitOnce(field, ':')
  return `${name.toLowerCase().trim()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
