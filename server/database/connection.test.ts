import { X509Certificate } from 'node:crypto'
import { chown, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ConnectionOptions, PeerCertificate } from 'node:tls'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectionTo } from '@/lib/platform/connection.mjs'
import { exec } from '@/server/host/exec'
import { chooseAccount } from '@/server/postgres/account'
import { findBinaries } from '@/server/postgres/binaries'
import type { Addresses } from '@/server/postgres/embedded-postgres'
import { startOther, type OtherPostgres } from '@/testing/database/other-postgres'
import { SMOKE_TEST_PASSED, SMOKE_TEST_WITHIN, smokeTest } from '@/testing/drivers/smoke-test'
import { temporaryFolder } from '@/tools/temporary-folder'
import { migrate } from './migrate.ts'

let folder: string
let remove: () => Promise<void>
let postgres: OtherPostgres

beforeAll(async () => {
  ;({ folder, remove } = await temporaryFolder())
  const account = await chooseAccount([])
  await certify('ours')
  await certify('others')
  const { uid = -1, gid = -1 } = account
  for (const name of ['', 'ours.key']) await chown(path.join(folder, name), uid, gid)
  postgres = await startOther(await findBinaries(account), {
    listen_addresses: '127.0.0.1,::1',
    unix_socket_directories: folder,
    ssl: 'on',
    ssl_cert_file: path.join(folder, 'ours.crt'),
    ssl_key_file: path.join(folder, 'ours.key'),
  })
})
afterAll(async () => {
  await postgres?.stop()
  await remove()
})

async function certify(name: string): Promise<void> {
  const openssl = (...args: string[]) => exec('openssl', args, { cwd: folder, timeout: 20_000 })
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const ca = ['-subj', '/CN=A private authority', '-keyout', `${name}-ca.key`, '-out', `${name}-ca.crt`]
  await openssl('req', '-x509', '-days', '2', ...fresh, ...ca)
  await writeFile(path.join(folder, `${name}.ext`), 'subjectAltName=IP:127.0.0.1,IP:::1\n')
  await openssl('req', ...fresh, '-subj', '/CN=database', '-keyout', `${name}.key`, '-out', `${name}.csr`)
  const by = ['-CA', `${name}-ca.crt`, '-CAkey', `${name}-ca.key`, '-CAcreateserial']
  const made = ['-days', '2', '-extfile', `${name}.ext`, '-out', `${name}.crt`]
  await openssl('x509', '-req', '-in', `${name}.csr`, ...by, ...made)
}

function changed(change: (url: URL) => URL | string): Addresses {
  const { url, ownerUrl } = postgres
  return { url: String(change(new URL(url))), ownerUrl: String(change(new URL(ownerUrl))) }
}

function overTls(url: URL, authority = 'ours'): URL {
  url.searchParams.set('sslmode', 'verify-full')
  url.searchParams.set('sslrootcert', path.join(folder, `${authority}-ca.crt`))
  return url
}

const onIpv6 = (url: URL) => new URL(String(url).replace('127.0.0.1', '[::1]'))

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(connectionTo(url))
  await client.connect()
  try {
    return (await client.query(sql)).rows[0]
  } finally {
    await client.end()
  }
}

it(
  'does all that a campaign lives by over IPv6 and TLS with a private authority, migrating included',
  { timeout: SMOKE_TEST_WITHIN },
  async () => {
    const addresses = changed((url) => overTls(onIpv6(url)))
    expect(await smokeTest(addresses)).toEqual(SMOKE_TEST_PASSED)
    const secured = 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()'
    expect(await ask(addresses.url, secured)).toEqual({ ssl: true })
  },
)

it('refuses, when migrating too, a database that another authority vouches for', async () => {
  const { ownerUrl } = changed((url) => overTls(url, 'others'))
  await expect(migrate(ownerUrl)).rejects.toThrow(/^The database cannot be brought.*certificate/)
})

it('takes a certificate for the addresses that stand in it alone', async () => {
  const raw = new X509Certificate(await readFile(path.join(folder, 'ours.crt'))).raw
  const refusal = (address: string) => {
    const { ssl } = connectionTo(String(overTls(new URL(`postgresql://${address}/campaign`))))
    return (ssl as ConnectionOptions).checkServerIdentity?.('', { raw } as PeerCertificate)?.message
  }
  expect([refusal('127.0.0.1'), refusal('[::1]')]).toEqual([undefined, undefined])
  expect(refusal('[::2]')).toContain('not for ::2, but for IP Address:127.0.0.1')
  expect(refusal('10.0.0.1')).toContain('not for 10.0.0.1')
})

it('says which file is missing', async () => {
  const { ownerUrl } = changed((url) => overTls(url, 'no'))
  await expect(migrate(ownerUrl)).rejects.toThrow(/^The database cannot be brought.*no-ca\.crt/)
})

it('reaches a socket on this machine', async () => {
  const { url, ownerUrl } = changed((url) => {
    url.searchParams.set('host', folder)
    return url
  })
  await migrate(ownerUrl, { siteUrl: url })
  expect(await ask(url, 'SELECT inet_server_addr() AS address')).toEqual({ address: null })
})

it('keeps the settings that an address asks for, and sets its own', async () => {
  const { url } = changed((url) => {
    url.searchParams.set('options', '-c statement_timeout=54321 -c timezone=Asia/Kolkata')
    return url
  })
  const sql = `SELECT current_setting('statement_timeout') AS timeout, current_setting('timezone') AS zone`
  expect(await ask(url, sql)).toEqual({ timeout: '54321ms', zone: 'UTC' })
})
