import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '@/server/host/free-port'
import { examineAddress } from './address.ts'
import { examineNode } from './node-version.ts'
import { examineProxies } from './proxies.ts'
import { examineSecrets } from './secrets.ts'

let server: Server | undefined
afterEach(() => server?.close())

async function answering(status: number, body: string): Promise<string> {
  server = createServer((_request, response) => response.writeHead(status, { Connection: 'close' }).end(body))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('the address of the site', () => {
  it.each([
    [200, 'ok\n', 'ok', /answers$/],
    [200, '<h1>Parked</h1>', 'mend', /something else \(200\)/],
    [404, '', 'mend', /something else \(404\)/],
    [301, '', 'mend', /leads elsewhere \(301\)/],
    [502, '', 'mend', /answers 502: start the site/],
  ])('that answers %i %j is %s', async (status, body, state, says) => {
    const finding = await examineAddress({ SITE_URL: await answering(status, body), production: true })
    expect(finding).toMatchObject({ state, says: expect.stringMatching(says) })
  })

  it('that nobody answers is to be mended, and of this machine alone is not asked', async () => {
    const SITE_URL = `http://127.0.0.1:${await freePort()}`
    expect(await examineAddress({ SITE_URL, production: true })).toMatchObject({
      state: 'mend',
      says: expect.stringContaining('cannot be reached from this machine: nothing listens there'),
    })
    expect(await examineAddress({ SITE_URL, production: false })).toMatchObject({ state: 'ok' })
  })
})

it.each([
  ['20.19.0', '2026-04-30', 'ok'],
  ['20.20.2', '2026-05-01', 'mend'],
  ['22.21.0', '2026-11-30', 'ok'],
  ['24.1.0', '2028-05-01', 'mend'],
  ['23.1.0', '2026-11-30', 'mend'],
  ['26.0.0', '2026-11-30', 'mend'],
])('Node.js %s on %s: %s', (version, day, state) => {
  expect(examineNode(version, new Date(`${day}T12:00:00Z`)).state).toBe(state)
})

it.each([
  [0, '0.0.0.0', true, 'mend'],
  [0, 'localhost', false, 'ok'],
  [1, '127.0.0.1', true, 'ok'],
  [1, '::1', true, 'ok'],
  [1, '0.0.0.0', true, 'mend'],
  [2, '::', true, 'mend'],
  [1, '10.0.0.7', false, 'mend'],
])('%i trusted proxies with HOST %s, production %s: %s', (TRUSTED_PROXIES, HOST, production, state) => {
  expect(examineProxies({ TRUSTED_PROXIES, HOST, PORT: 3000, production }).state).toBe(state)
})

describe('secrets', () => {
  const good = () => randomBytes(32).toString('hex')
  it.each([
    ['a'.repeat(64), 'mend'],
    ['0123456789abcdef'.repeat(4), 'mend'],
    ['correct horse battery staple change me', 'mend'],
    ['my-very-secret-value-for-the-site-2026', 'mend'],
    ['abababababababababababababababababab', 'mend'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ0987654321', 'mend'],
    ['hunter22hunter22hunter22', 'mend'],
    ['0tQ-Password-8sLxN2vYbE4mKzRj7WcHgU5', 'mend'],
  ])('%s can be guessed', (weak, state) => {
    const finding = examineSecrets({ AUTH_SECRET: weak, DATA_KEY: good(), production: true })
    expect(finding.state).toBe(state)
    expect(finding.says).toMatch(/^AUTH_SECRET can be guessed/)
    expect(finding.says).not.toContain(weak)
  })

  it.each([
    'd4123456ef07ba9c31e85d6f20a47bc9e1f60d3a7285bc94',
    'e8abcdef10d94b7c26f53a08e7b1c4d92f6035a8bd7e41c9',
    '3fa94c0817d2e6b53fa94c086b1d9e27f4058ac3d7e2b19c',
    'u8Kx0aDmInZ4/wQ7vRbT+1yLcJ5eHsPf',
  ])('%s may come by lot', (secret) => {
    expect(examineSecrets({ AUTH_SECRET: secret, DATA_KEY: good(), production: true }).state).toBe('ok')
  })

  it('must not be one for both, and are made by the start where none is set', () => {
    const same = good()
    expect(examineSecrets({ AUTH_SECRET: same, DATA_KEY: same, production: true }).state).toBe('mend')
    expect(examineSecrets({ AUTH_SECRET: undefined, DATA_KEY: undefined, production: false }).state).toBe(
      'ok',
    )
  })
})
