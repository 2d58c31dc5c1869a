import { v7 as uuid } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { currentAnomalies } from '@/lib/anomalies/queries'
import { block } from '@/lib/blocklist/block'
import { networkHash } from '@/lib/networks/network'
import { db } from '@/lib/platform/db'
import { submit } from '@/lib/signatures/submit'
import { uuid7Floor } from '@/lib/signatures/uuid7-floor'
import { ADMIN } from '@/testing/scenes/authorized'
import { aSubmission, signatureByEmail, useSeededDatabase } from '@/testing/scenes/signatures'

const HOUR_MS = 3_600_000
const BOTS = '203.0.113.9'

beforeAll(useSeededDatabase)

async function sign(count: number, of: (n: number) => { domain: string; country: string; address: string }) {
  await Promise.all(
    [...Array(count).keys()].map((n) => {
      const { domain, country, address } = of(n)
      const submission = aSubmission({ email: `${crypto.randomUUID()}@${domain}`, country })
      return submit(submission, { flags: [], held: false, network: networkHash(address) })
    }),
  )
}

async function moveIntoTheWeekBefore() {
  const rows = await db().signature.findMany({ select: { id: true } })
  for (const [index, { id }] of rows.entries()) {
    const msecs = Date.now() - ((index % 80) + 1) * 2 * HOUR_MS
    await db().signature.update({ where: { id }, data: { id: uuid({ msecs }) } })
  }
}

it('finds nothing where nothing is', async () => {
  expect(await currentAnomalies(ADMIN)).toMatchObject({
    count: 0,
    all: true,
    networks: [],
    domains: [],
    countries: [],
  })
})

it('finds the network, domain and country of an hour’s bots, and no large provider', async () => {
  const ordinary = (n: number) => ({
    domain: n % 2 ? 'gmail.com' : `people-${n}.example`,
    country: n % 3 ? 'MX' : 'US',
    address: `10.${n % 250}.0.1`,
  })
  await sign(160, ordinary)
  await moveIntoTheWeekBefore()
  await sign(60, ordinary)
  const calm = await currentAnomalies(ADMIN)
  expect(calm).toMatchObject({ count: 60, networks: [], domains: [], countries: [] })

  await sign(40, () => ({ domain: 'bots.example', country: 'SE', address: BOTS }))
  const found = await currentAnomalies(ADMIN)
  const network = Buffer.from(networkHash(BOTS) ?? []).toString('hex')
  const of40 = { hour: 40, hourOfAll: 100, ordinary: 0, ordinaryOfAll: 160, blocked: false }
  expect(found).toMatchObject({
    count: 100,
    networks: [{ origin: 'network', value: network, ...of40 }],
    domains: [{ origin: 'domain', value: 'bots.example', ...of40 }],
    countries: [{ origin: 'country', value: 'SE', ...of40 }],
  })

  await block(ADMIN, { kind: 'domain', value: 'bots.example', note: '' })
  await block(ADMIN, { kind: 'network_hash', value: network, note: '' })
  const after = await currentAnomalies(ADMIN)
  expect([after.domains[0]?.blocked, after.networks[0]?.blocked]).toEqual([true, true])
  expect(await currentAnomalies(ADMIN, new Date(Date.now() + 2 * HOUR_MS))).toMatchObject({ count: 0 })
})

it('derives the time of an id', async () => {
  const before = new Date()
  const submission = aSubmission()
  await submit(submission)
  const { id } = await signatureByEmail(submission.email)
  expect(id >= uuid7Floor(before)).toBe(true)
  expect(id < uuid7Floor(new Date(Date.now() + 1))).toBe(true)
})
