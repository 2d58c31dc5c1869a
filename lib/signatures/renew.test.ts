import { beforeAll, beforeEach, expect, it } from 'vitest'
import { endCampaign } from '@/lib/ending/end'
import { reopenCampaign } from '@/lib/ending/reopen'
import { currentTextForEditing } from '@/lib/petition/admin-queries'
import { editText } from '@/lib/petition/edit-text'
import type { TextChangeKind } from '@/lib/petition/rules'
import { db } from '@/lib/platform/db'
import { renew } from '@/lib/signatures/renew'
import { withdraw } from '@/lib/signatures/withdraw'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  actToken,
  confirmationToken,
  confirmedSignature,
  signatureEvents,
  signatureToken,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

let row: Awaited<ReturnType<typeof confirmedSignature>>

beforeEach(async () => {
  row = await confirmedSignature()
})

async function edited(change: TextChangeKind): Promise<number> {
  const { version, words } = await currentTextForEditing()
  const edited = words.map((each) => ({
    ...each,
    ...{ demand: `${each.demand} So.`, consent: `${each.consent} So.` },
  }))
  await editText(ADMIN.id, version, edited, { change })
  return version + 1
}

const signedNow = (id = row.id) =>
  db().signature.findUniqueOrThrow({
    where: { id },
    select: {
      textVersion: { select: { version: true } },
      consent: { select: { locale: true } },
      state: true,
    },
  })

it('moves a signature to the new meaning and its consent, keeps what stood before, and counts nothing', async () => {
  const version = await edited('meaning')
  expect(await renew(actToken(row), version, 'es')).toBe('renewed')
  expect(await signedNow()).toEqual({
    ...{ textVersion: { version }, consent: { locale: 'es' }, state: 'confirmed' },
  })
  expect(await db().renewal.findMany({ where: { signatureId: row.id } })).toMatchObject([
    { fromVersionId: row.textVersionId, fromConsentId: row.consentId },
  ])
  expect(await signatureEvents(row.id)).toHaveLength(1)
  expect(await renew(actToken(row), version, 'es')).toBe('current')
})

it('in two tabs at once renews once', async () => {
  const version = await edited('meaning')
  const renewed = await Promise.all([1, 2, 3].map(() => renew(actToken(row), version, 'en')))
  expect(renewed.sort()).toEqual(['current', 'current', 'renewed'])
  expect(await db().renewal.count({ where: { signatureId: row.id } })).toBe(1)
})

it('is offered by a change of meaning alone, and takes the newest wording of it', async () => {
  expect(await renew(actToken(row), await edited('wording'), 'en')).toBe('current')
  const meaning = await edited('meaning')
  const newest = await edited('wording')
  expect(await renew(actToken(row), meaning, 'en')).toBe('current')
  expect(await renew(actToken(row), newest, 'en')).toBe('renewed')
})

it('needs the signer’s own link of the last 24 hours, and a signature that counts', async () => {
  const version = await edited('meaning')
  expect(await renew(signatureToken(row), version, 'en')).toBe('stale')
  for (const token of [confirmationToken(row), actToken(row, -1), 'nonsense'])
    expect(await renew(token, version, 'en')).toBe('wrong')
  await withdraw(actToken(row))
  expect(await renew(actToken(row), version, 'en')).toBe('current')
  expect((await signedNow()).textVersion.version).toBeLessThan(version)
})

it('ends with the campaign', async () => {
  const version = await edited('meaning')
  await endCampaign(ADMIN, { outcome: 'lost', successorUrl: null })
  expect(await renew(actToken(row), version, 'en')).toBe('closed')
  await reopenCampaign(ADMIN)
  expect(await renew(actToken(row), version, 'en')).toBe('renewed')
})
