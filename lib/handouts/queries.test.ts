import { beforeAll, expect, it } from 'vitest'
import { handout } from '@/lib/handouts/queries'
import { LOCALES } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

it('leads to the petition in its language by a channel of its own, and has the campaign’s words', async () => {
  const { SITE_URL } = env()
  const [english, spanish] = await Promise.all([handout('en', 0), handout('es', 12)])
  expect(english).toMatchObject({
    address: `${SITE_URL}/?ref=-q`,
    typed: new URL(SITE_URL).host,
    reason: 'Exports have reached “nearly ten times” the 2001–04 level',
  })
  expect(spanish).toMatchObject({ address: `${SITE_URL}/es?ref=-q12`, number: 12 })
  expect(spanish?.reason).toMatch(/^[^[\]]+$/)
  expect(spanish?.title).not.toBe(english?.title)
})

it('is there no more once the campaign has ended', async () => {
  await db().campaign.update({ where: { id: 1 }, data: { endedAt: new Date(), outcome: 'won' } })
  expect(await Promise.all(LOCALES.map((locale) => handout(locale, 0)))).toEqual(LOCALES.map(() => null))
})
