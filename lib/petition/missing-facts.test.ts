import { beforeAll, expect, it } from 'vitest'
import { missingFacts } from '@/lib/petition/missing-facts'
import { db } from '@/lib/platform/db'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

it('names what the pages leave out, until it is written', async () => {
  expect(await missingFacts()).toEqual([
    ...['filmMinutes', 'filmLanguages', 'filmCaptions', 'filmPublishedOn'].map((fact) => ({
      fact,
    })),
    { fact: 'press', locale: 'en' },
    { fact: 'press', locale: 'es' },
  ])

  await db().campaign.update({
    where: { id: 1 },
    data: {
      filmMinutes: 20,
      filmLanguages: ['es'],
      filmUncaptioned: true,
      filmPublishedOn: new Date('2017-04-28'),
    },
  })
  await db().campaignWords.updateMany({ data: { press: 'In short.' } })
  await db().campaignWords.updateMany({ where: { locale: 'es' }, data: { story: '' } })
  expect(await missingFacts()).toEqual([{ fact: 'story', locale: 'es' }])
})
