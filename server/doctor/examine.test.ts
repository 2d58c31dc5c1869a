import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { encrypt } from '@/lib/platform/encryption'
import { parseEnv } from '@/lib/platform/env'
import { checkDataKey } from '@/server/database/data-key'
import { freePort } from '@/server/host/free-port'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { examine } from './examine.ts'

let databaseUrl: string
const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  authMethods: ['PLAIN'],
  allowInsecureAuth: true,
  onAuth: ({ password }, _session, done) =>
    password === 'right' ? done(null, { user: 'site' }) : done(new Error('no')),
})

beforeAll(async () => {
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  databaseUrl = await useSeededDatabase()
})
afterAll(() => new Promise<void>((resolve) => smtp.close(resolve)))

async function states(change: Record<string, string> = {}, code = 'ENOTFOUND') {
  const env = parseEnv({ DATABASE_URL: databaseUrl, DATA_DIR: '.', ...change })
  const findings = await examine(env, async () => {
    throw Object.assign(new Error(code), { code })
  })
  return Object.fromEntries(findings.map(({ what, state }) => [what, state]))
}

function mailServer(password: string): string {
  return `smtp://site:${password}@127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
}

it('finds what is well, and that no postal address is set', async () => {
  const database = { Database: 'ok', Clock: 'ok', PostgreSQL: 'ok', 'Time zone': 'ok', Role: 'ok' }
  const here = { SITE_URL: 'ok', Disk: 'ok', ...database, 'Mail server': 'ok', Proxies: 'ok' }
  expect(await states()).toMatchObject({ ...here, Secrets: 'ok', 'Postal address': 'mend' })
  await db().campaign.update({ where: { id: 1 }, data: { postalAddress: '1 Street' } })
  expect(await states()).toMatchObject({ ...here, 'Postal address': 'ok' })
})

it('signs in to the mail server, and asks the DNS for the domain of the mails', async () => {
  const mail = { SMTP_URL: mailServer('right'), MAIL_FROM: 'Campaign <campaign@example.org>' }
  expect(await states(mail)).toMatchObject({ 'Mail server': 'ok', SPF: 'mend', DKIM: 'ok', DMARC: 'mend' })
  expect(await states(mail, 'ETIMEOUT')).toMatchObject({ SPF: 'unasked', DMARC: 'unasked' })
  expect(await states({ ...mail, SMTP_URL: mailServer('wrong') })).toMatchObject({ 'Mail server': 'mend' })
})

it('says what is out of reach', async () => {
  const nowhere = `postgresql://nobody@127.0.0.1:${await freePort()}/none`
  expect(await states({ DATABASE_URL: nowhere, DATA_DIR: '/nowhere' })).toMatchObject({
    Database: 'mend',
    Disk: 'unasked',
  })
})

it('knows a DATA_KEY that is not the one of the database', async () => {
  expect((await states({ DATA_KEY: process.env.DATA_KEY ?? '' })).DATA_KEY).toBe('unasked')
  const noted = (probe: Uint8Array<ArrayBuffer>) =>
    db().campaign.update({ where: { id: 1 }, data: { keyProbe: probe } })
  await checkDataKey()
  expect((await states({ DATA_KEY: process.env.DATA_KEY ?? '' })).DATA_KEY).toBe('ok')
  await noted(encrypt('another', 'sealed'))
  expect((await states({ DATA_KEY: process.env.DATA_KEY ?? '' })).DATA_KEY).toBe('mend')
})

it('says in words what a database minds, and nothing of its address', async () => {
  const saidOf = async (change: (url: URL) => void) => {
    const url = new URL(databaseUrl)
    change(url)
    const findings = await examine(parseEnv({ DATABASE_URL: url.href, DATA_DIR: '.' }), async () => [])
    return findings.find(({ what }) => what === 'Database')?.says ?? ''
  }
  expect(await saidOf((url) => (url.pathname = '/no-such'))).toMatch(/no such database.*\(3D000\)/)
  const nowhere = await saidOf((url) => (url.hostname = 'secret.invalid'))
  expect(nowhere).toMatch(/percent-encoded \((?:ENOTFOUND|EAI_AGAIN)\)|name servers.*EAI_AGAIN/)
  expect(nowhere).not.toContain('secret')
})
