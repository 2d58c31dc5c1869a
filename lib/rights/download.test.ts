import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { storeLocally } from '@/lib/mail/store-locally'
import { db } from '@/lib/platform/db'
import { ownData } from '@/lib/rights/download'
import { erase } from '@/lib/rights/erase'
import { KEPT, SIGNER_TABLES, type KeptGroup } from '@/lib/rights/inventory'
import { recordRequest } from '@/lib/rights/record-request'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { ADMIN } from '@/testing/scenes/authorized'
import { publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { receivedMessage } from '@/testing/scenes/contact'
import { startedDelivery, withoutMaking } from '@/testing/scenes/deliveries'
import { Mailing, sendAll } from '@/testing/scenes/mailing'
import {
  actToken,
  confirmationToken,
  confirmedSignature,
  signatureToken,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const mailing = new Mailing()

beforeAll(() => mailing.open())
beforeAll(useSeededDatabase)
afterAll(() => mailing.close())
beforeEach(() => mailing.begin())

async function wellKnownSigner() {
  const email = mailing.address(0)
  const row = await confirmedSignature({
    email,
    name: 'Ana Pérez',
    country: 'MX',
    region: 'Edomex',
    comment: 'Every\nword',
    wantsUpdates: true,
  })
  await sendAll(await startedBroadcast(await publishedUpdate()))
  await withoutMaking(await startedDelivery())
  await remove(ADMIN, row.id, 'By mistake')
  await restore(ADMIN, row.id, 'Put right')
  await db().renewal.create({
    data: { signatureId: row.id, fromVersionId: row.textVersionId, fromConsentId: row.consentId },
  })
  await receivedMessage({ email, message: 'Written to the staff' })
  await recordRequest(ADMIN, { email, kind: 'access', receivedOn: '2026-11-30' })
  await storeLocally({ to: email, subject: 'Kept here', text: 't', html: 'h' })
  return { row, email }
}

async function downloaded(token: string) {
  const data = await ownData(token, 'en')
  if (typeof data === 'string') throw new Error(data)
  return { data: JSON.parse(data.json) as Record<string, Record<string, unknown>[]>, json: data.json }
}

it('holds everything that is kept about a signer, readable, and nothing of anybody else', async () => {
  const { row, email } = await wellKnownSigner()
  const other = await confirmedSignature({ name: 'Somebody Else' })
  const { data, json } = await downloaded(actToken(row))
  for (const [table, { by }] of SIGNER_TABLES) {
    if (by && table !== 'removed_addresses') expect(data[table]?.length, table).toBeGreaterThan(0)
    else expect(data[table] ?? [], table).toEqual([])
  }
  expect(data.signatures).toMatchObject([
    { name: 'Ana Pérez', comment: 'Every\nword', email_sealed: email, wants_updates: true },
  ])
  expect(data.signature_events?.map(({ kind }) => kind)).toEqual(['confirmed', 'removed', 'restored'])
  expect(data.broadcast_stamps).toMatchObject([{ state: 'sent' }])
  expect(data.kept_mails).toMatchObject([{ sealed: expect.stringContaining('Kept here') }])
  expect(data.contact_messages).toMatchObject([
    { email_sealed: email, text_sealed: 'Written to the staff', name_sealed: null },
  ])
  expect(data.audit_events).toMatchObject([{ verb: 'remove' }, { verb: 'restore' }])
  expect(data.signed).toMatchObject({
    place: 'State of Mexico, Mexico',
    consent: { locale: 'en' },
    text: { version: expect.any(Number) },
  })
  expect(data.kept).toHaveLength(Object.keys(KEPT).length)
  for (const others of [other.id, 'Somebody Else', ADMIN.id]) expect(json).not.toContain(others)
})

it('needs the signer’s own link, of the last 24 hours', async () => {
  const row = await confirmedSignature()
  expect(await ownData(signatureToken(row), 'en')).toBe('stale')
  for (const token of [confirmationToken(row), actToken(row, -1), 'nonsense'])
    expect(await ownData(token, 'en')).toBe('wrong')
})

it('is what erasing deletes, but for what the inventory says stays', async () => {
  const { row } = await wellKnownSigner()
  await erase(actToken(row))
  const keys = { recipient: row.emailHash, email_hash: row.emailHash, subject: `signature:${row.id}` }
  for (const [table, { by, holds }] of SIGNER_TABLES) {
    if (!by || table === 'removed_addresses') continue
    const key = by === 'id' || by === 'signature_id' ? Prisma.sql`${row.id}::uuid` : Prisma.sql`${keys[by]}`
    const left = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(by)} = ${key}`
    const stays = (Object.keys(holds) as KeptGroup[]).some((group) => KEPT[group].erasing === 'stays')
    expect([table, left.length > 0]).toEqual([table, stays])
  }
})
