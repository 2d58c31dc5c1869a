import { beforeAll, expect, it } from 'vitest'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import { LOCALES } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { card, cardImage } from '@/lib/share-images/card'
import type { CardRequest } from '@/lib/share-images/rules'
import { aggregateEvents } from '@/lib/tallies/aggregate'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { confirmedSignature, useSeededDatabase } from '@/testing/scenes/signatures'
import { draftUpdate, publish } from '@/testing/scenes/updates'

const NAMES = ['petition', 'updates', 'references', 'film', 'donate', 'privacy'] as const

beforeAll(async () => {
  await useSeededDatabase()
  await db().campaign.update({ where: { id: 1 }, data: { goals: [1_000, 2_500] } })
})

it('counts a signature at once, as the page after signing does', async () => {
  await db().campaign.update({ where: { id: 1 }, data: { count: 0 } })
  await confirmedSignature()
  await confirmedSignature({ email: 'other@example.org' })
  expect((await card({ locale: 'en', name: 'petition' }))?.alt).toContain(' 2 of 1,000 signatures.')
  await aggregateEvents()
  expect((await card({ locale: 'en', name: 'petition' }))?.alt).toContain(' 2 of 1,000 signatures.')
})

it('every page has a card in every language, with the count and its goal', async () => {
  await db().campaign.update({ where: { id: 1 }, data: { count: 412 } })
  for (const locale of LOCALES)
    for (const name of NAMES) {
      const { alt } = (await card({ locale, name })) ?? {}
      expect(alt, name).toContain(
        locale === 'en' ? 'More than 410 of 1,000 signatures' : 'Más de 410 de 1,000 firmas',
      )
    }
})

it.each([
  [0, 'The goal: 1,000 signatures.'],
  [1, ' 1 of 1,000 signatures.'],
  [1_000, ' 1,000 of 2,500 signatures.'],
  [123_456, 'More than 120,000 signatures.'],
])('a count of %i is told as “%s”', async (count, words) => {
  await db().campaign.update({ where: { id: 1 }, data: { count } })
  expect((await card({ locale: 'en', name: 'petition' }))?.alt).toContain(words)
})

it('has another address when it would look otherwise, and only then', async () => {
  const address = async () => (await cardImage({ locale: 'en', name: 'petition' }))?.path
  await db().campaign.update({ where: { id: 1 }, data: { count: 1_210 } })
  const before = await address()
  expect(before).toMatch(/^\/cards\/petition\.png\?v=[\w-]{10}$/)
  await db().campaign.update({ where: { id: 1 }, data: { editedAt: new Date() } })
  expect(await address()).toBe(before)
  await db().campaign.update({ where: { id: 1 }, data: { count: 1_310 } })
  expect(await address()).not.toBe(before)
})

it('an update has a card while it is published, in the languages in which it is', async () => {
  const { id } = await draftUpdate({ body: 'Text.' })
  const [english, spanish]: CardRequest[] = LOCALES.map(
    (locale) => ({ locale, name: `update-${id}` }) as const,
  )
  if (!english || !spanish) throw new Error('two languages')
  expect(await card(english)).toBeNull()
  await publish(ADMIN_ID, id, 'en')
  expect((await card(english))?.alt).toContain('A title. ')
  expect(await card(spanish)).toBeNull()
  await withdrawUpdate(ADMIN, id, 'en')
  expect(await card(english)).toBeNull()
})
