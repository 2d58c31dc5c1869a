import { beforeAll, expect, it } from 'vitest'
import { countriesNow, countriesUntilToday } from '@/lib/petition/countries'
import { campaignIn, petitionText } from '@/lib/petition/queries'
import { db } from '@/lib/platform/db'
import { seed } from '@/prisma/seed'
import { useEmptyDatabase } from '@/testing/scenes/admins'

beforeAll(async () => {
  await useEmptyDatabase()
  await seed()
})

it('counts countries until the last midnight alone', async () => {
  const [midnight] = await db().$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS at`
  const today = midnight?.at ?? new Date()
  const before = (hours: number) => new Date(today.getTime() - hours * 3_600_000)
  await db().tally.createMany({
    data: [
      { hour: before(1), country: 'MX', confirmed: 14, withdrawn: 1 },
      { hour: before(30), country: 'MX', confirmed: 4, removed: 2, restored: 1 },
      { hour: before(2), country: 'US', confirmed: 3 },
      { hour: today, country: 'US', confirmed: 500 },
    ],
  })
  const countries = await countriesUntilToday()
  expect(countries.sort((a, b) => a.code.localeCompare(b.code))).toEqual([
    { code: 'MX', count: 16 },
    { code: 'US', count: 3 },
  ])
  expect(await countriesNow()).toEqual([
    { code: 'US', count: 503 },
    { code: 'MX', count: 16 },
  ])
})

it('shows the newest version of the text, in English where a language lacks it', async () => {
  await db().textVersion.create({
    data: {
      version: 2,
      major: 2,
      words: {
        create: {
          locale: 'en',
          salutation: '',
          title: 'Second',
          target: 'State',
          demand: 'Stop',
          reasons: 'Why',
        },
      },
      consents: { create: { locale: 'en', wording: 'Deliver my name' } },
    },
  })
  expect(await petitionText('es')).toMatchObject({
    version: 2,
    locale: 'en',
    title: 'Second',
    consent: { locale: 'en' },
  })
})

it('names the organisation in a language, or as the campaign does where that has no name', async () => {
  await db().campaign.update({ where: { id: 1 }, data: { organisation: 'Project' } })
  await db().campaignWords.update({
    where: { campaignId_locale: { campaignId: 1, locale: 'es' } },
    data: { organisationName: 'Proyecto' },
  })
  expect((await campaignIn('es')).organisation).toBe('Proyecto')
  expect(await campaignIn('en')).toMatchObject({
    organisation: 'Project',
    organisationNames: ['Project', 'Proyecto'],
  })
})
