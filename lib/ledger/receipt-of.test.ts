import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asJob } from '@/lib/authorization/as-job'
import { currentTextForEditing } from '@/lib/petition/admin-queries'
import { editText } from '@/lib/petition/edit-text'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { ownReceipt, signerPage } from '@/lib/signatures/queries'
import { remove } from '@/lib/signatures/remove'
import { renew } from '@/lib/signatures/renew'
import { withdraw } from '@/lib/signatures/withdraw'
import { TestWitness } from '@/testing/doubles/witness'
import { ADMIN } from '@/testing/scenes/authorized'
import { drain, useLedger } from '@/testing/scenes/ledger'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { actToken, confirmedSignature, pendingSignature, signatureToken } from '@/testing/scenes/signatures'
import { shouldAwaitReceipt } from './await-receipt.ts'
import { checkReceipt } from './check-receipt.ts'
import { writeCheckpoint } from './checkpoint-file.ts'
import { continueLog } from './continue-log.ts'
import { cosign } from './cosign.ts'
import { keysOf } from './log-keys.ts'
import { openLog } from './log.ts'
import { receiptToMail } from './receipt-of.ts'
import { parseVerifierKey } from './verifier-key.ts'
import { witnesses } from './witnesses.ts'

const JOB = asJob('test')
let dataDir = ''

beforeAll(async () => {
  ;({ dataDir } = await useLedger())
  await manySignatures(300)
})
afterAll(() => rm(dataDir, { recursive: true }))

/** What a checker finds who trusts the keys of the current log, and its witnesses. */
async function checked(receipt: string | null) {
  const log = await openLog()
  const keys = (await keysOf(log)).flatMap(({ vkey }) => parseVerifierKey(vkey) ?? [])
  const trusted = { logs: [{ origin: log.origin, keys }], witnesses: witnesses().map(({ key }) => key) }
  const result = checkReceipt(receipt ?? '', trusted)
  if (result.problem !== null) return result
  const { entry, opened, index, signatures, cosignatures } = result
  const values = Object.fromEntries(opened.map(({ field, value }) => [field, value]))
  return { kind: entry.kind, values, index, signatures: signatures.length, cosignatures: cosignatures.length }
}

const EMPTY = { region: null, comment: null, 'text-version': '1', consent: expect.any(String) }

it('of a signature opens what was signed, and holds no address', async () => {
  const row = await confirmedSignature({
    name: 'Zoe\u0301 🕊️',
    comment: 'For my daughter',
    email: 'zoe@signer.example',
  })
  expect(await ownReceipt(signatureToken(row), 'counted')).toBeNull()
  await drain()
  const receipt = await ownReceipt(signatureToken(row), 'counted')
  expect(await checked(receipt)).toMatchObject({
    ...{ kind: 'confirmed', signatures: 1, index: 301 },
    values: { ...EMPTY, name: 'Zoé 🕊️', country: 'MX', comment: 'For my daughter' },
  })
  const extra = Buffer.from(/^extra (.+)$/m.exec(receipt ?? '')?.[1] ?? '', 'base64').toString()
  expect(extra).not.toContain('@')
  expect(extra).not.toContain(row.id)
  expect(await receiptToMail(JOB, row.id)).toBe(receipt)
  expect((await signerPage(signatureToken(row), 'en'))?.receipts).toEqual({ counted: true, latest: true })
})

it('of what happened later names the entry that it acts on', async () => {
  const [left, removed] = [await confirmedSignature(), await confirmedSignature()]
  await drain()
  await withdraw(actToken(left))
  await remove(ADMIN, removed.id, 'Not a person')
  expect((await signerPage(signatureToken(left), 'en'))?.receipts).toEqual({ counted: true, latest: false })
  await drain()
  expect(await checked(await ownReceipt(signatureToken(left), 'latest'))).toMatchObject({
    ...{ kind: 'withdrawn', values: { index: '302' } },
  })
  expect(await checked(await ownReceipt(signatureToken(removed), 'latest'))).toMatchObject({
    ...{ kind: 'removed', values: { index: '303' } },
  })
  expect(await checked(await ownReceipt(signatureToken(removed), 'counted'))).toMatchObject({
    ...{ kind: 'confirmed', values: { ...EMPTY, name: 'Ana Pérez' } },
  })
})

it('of a signature that was renewed opens what was signed first, and what it stands for now', async () => {
  const row = await confirmedSignature()
  await drain()
  const { version, words } = await currentTextForEditing()
  const edited = words.map((one) => ({
    ...one,
    demand: `${one.demand} So.`,
    consent: `${one.consent} Truly.`,
  }))
  await editText(ADMIN.id, version, edited, { change: 'meaning' })
  expect(await renew(actToken(row), version + 1, 'en')).toBe('renewed')
  await drain()
  const consent = expect.not.stringContaining('Truly.')
  const counted = await ownReceipt(signatureToken(row), 'counted')
  expect(await checked(counted)).toMatchObject({
    kind: 'confirmed',
    values: { ...EMPTY, 'text-version': '1', consent },
  })
  expect(await checked(await ownReceipt(signatureToken(row), 'latest'))).toMatchObject({
    ...{
      kind: 'renewed',
      values: {
        index: /^index (\d+)$/m.exec(counted ?? '')?.[1],
        'text-version': '2',
        consent: expect.stringContaining('Truly.'),
      },
    },
  })
})

it('of a signature that was counted without an entry is there too', async () => {
  const row = await db().signature.findFirstOrThrow({ where: { name: 'One of many' } })
  expect(await checked(await ownReceipt(signatureToken(row), 'counted'))).toMatchObject({
    ...{ kind: 'confirmed', values: { ...EMPTY, name: 'One of many' } },
  })
})

it('opens nothing that a seed is gone for, or that was replaced since', async () => {
  const row = await confirmedSignature()
  await drain()
  await db().signature.update({ where: { id: row.id }, data: { name: 'Another' } })
  const { values } = (await checked(await ownReceipt(signatureToken(row), 'counted'))) as { values: object }
  expect(Object.keys(values)).toEqual(['country', 'region', 'comment', 'text-version', 'consent'])
  await db().ledgerSeed.deleteMany({ where: { signatureId: row.id } })
  expect(await checked(await ownReceipt(signatureToken(row), 'counted'))).toMatchObject({ values: {} })
})

it('opens with its signer’s token alone', async () => {
  const row = await pendingSignature()
  expect(await ownReceipt(signatureToken(row), 'counted')).toBeNull()
  expect(await ownReceipt(signatureToken({ ...row, tokenVersion: 9 }), 'counted')).toBeNull()
  expect(await ownReceipt('x', 'counted')).toBeNull()
})

it('stands under the newest checkpoint that a witness has cosigned, where there is one', async () => {
  const witness = await TestWitness.start()
  Object.assign(env(), { LEDGER_WITNESSES: [witness.setting] })
  try {
    const [before, after] = [await confirmedSignature(), await confirmedSignature()]
    await drain()
    for (const each of witnesses()) await cosign(await openLog(), each)
    expect(await checked(await receiptToMail(JOB, before.id))).toMatchObject({
      signatures: 1,
      cosignatures: 1,
    })
    await withdraw(actToken(after))
    await drain()
    expect(await checked(await receiptToMail(JOB, after.id))).toMatchObject({ cosignatures: 1 })
    expect(await checked(await ownReceipt(signatureToken(after), 'latest'))).toMatchObject({
      cosignatures: 0,
    })
  } finally {
    Object.assign(env(), { LEDGER_WITNESSES: [] })
    await witness.stop()
  }
})

it('is waited for by its mail for a minute, and not while the ledger stands still', async () => {
  const row = await confirmedSignature()
  expect(await shouldAwaitReceipt(JOB, row.id)).toBe(true)
  await db().signature.update({ where: { id: row.id }, data: { confirmedAt: new Date(Date.now() - 61_000) } })
  expect(await shouldAwaitReceipt(JOB, row.id)).toBe(false)
  const other = await confirmedSignature()
  await drain()
  expect(await shouldAwaitReceipt(JOB, other.id)).toBe(false)
  await writeCheckpoint(1, 'nothing that can be read')
  const late = await confirmedSignature()
  expect(await shouldAwaitReceipt(JOB, late.id)).toBe(true)
  await drain()
  expect(await shouldAwaitReceipt(JOB, late.id)).toBe(false)
})

it('comes from the log that goes on, once that holds the entry', async () => {
  const row = await db().signature.findFirstOrThrow({ where: { comment: 'For my daughter' } })
  expect(await continueLog()).toBe(2)
  await drain()
  expect(await checked(await ownReceipt(signatureToken(row), 'counted'))).toMatchObject({
    ...{ kind: 'confirmed', index: 302, values: { name: 'Zoé 🕊️' } },
  })
})
