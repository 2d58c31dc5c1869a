import { beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { drain, useLedger } from '@/testing/scenes/ledger'
import { cosign, witnessKeyOf } from '@/testing/scenes/receipts'
import { toBase64 } from './bytes.ts'
import { publishedHead, trustedKeys } from './head-queries.ts'
import { currentLog, openLog } from './log.ts'
import { formatSignatureLine, parseNote } from './signed-note.ts'
import { signingKey } from './signing-key.ts'
import { formatVerifierKey } from './verifier-key.ts'

const witness = signingKey('example.net/witness', new Uint8Array(32).fill(8))
const vkey = formatVerifierKey(witnessKeyOf(witness))

beforeAll(async () => void (await useLedger()))

test('there is no head before the first checkpoint', async () => {
  await openLog()
  expect(await publishedHead()).toBeNull()
})

test('the head is that of the checkpoint, with its keys and when it was published', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T10:00:00Z'), toFake: ['Date'] })
  await drain()
  const log = await currentLog()
  const head = await publishedHead()
  expect(head).toMatchObject({
    ...{ origin: log?.origin, size: log?.size, root: toBase64(log?.root ?? new Uint8Array()) },
    ...{ publishedAt: new Date('2026-11-30T10:00:00Z'), cosignatures: [] },
  })
  expect(head?.size).toBeGreaterThan(0)
  expect(await trustedKeys()).toEqual({
    ...{ logs: [{ origin: log?.origin, keys: head?.keys.map((key) => key.vkey) }], witnesses: [] },
  })
})

test('a witness is shown where its signature holds', async () => {
  Object.assign(env(), { LEDGER_WITNESSES: [{ vkey, url: 'https://example.net/witness' }] })
  expect((await trustedKeys()).witnesses).toEqual([vkey])
  const { checkpoint = '', size = 0 } = (await currentLog()) ?? {}
  const text = parseNote(checkpoint ?? '')?.text ?? ''
  const line = formatSignatureLine(cosign(text, witness))
  await db().ledgerCosignature.create({
    data: { logId: 1, witness: vkey, size, checkpoint, line, at: new Date() },
  })
  expect((await publishedHead())?.cosignatures).toEqual([
    { name: 'example.net/witness', at: new Date('2026-11-30T13:05:00Z') },
  ])
  const forged = formatSignatureLine(cosign(`${text}more\n`, witness))
  await db().ledgerCosignature.updateMany({ data: { line: forged } })
  expect((await publishedHead())?.cosignatures).toEqual([])
})
