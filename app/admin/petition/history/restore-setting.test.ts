import { beforeAll, expect, it } from 'vitest'
import { restoreSetting } from '@/app/admin/petition/history/restore-setting'
import { db } from '@/lib/platform/db'
import { settingsNow } from '@/lib/settings/queries'
import { oneSetting, SETTINGS, type Setting } from '@/lib/settings/schema'
import { ADMIN } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

const EARLIER = {
  ...{ name: 'An earlier name', organisation: 'Others', postalAddress: '1 Old Road\nTown' },
  ...{
    contactEmail: 'then@example.org',
    replyTo: 'answers@example.org',
    goals: [10, 5_000],
    originalUrl: null,
  },
  ...{ donateUrl: 'https://then.example/', filmUrl: 'https://vimeo.com/1' },
  ...{ donateCurrency: 'MXN', donateAmounts: [100, 50], letterTo: ['desk@example.org'], findersShown: true },
  ...{ houseFinderUrl: 'https://house.example/find', senateFinderUrl: 'https://senate.example/find' },
  shareChannels: ['whatsapp', 'link'],
  ...{ filmMinutes: 12, filmLanguages: ['es'], filmCaptions: ['en'], filmUncaptioned: true },
  ...{ filmTitleLanguage: 'es', filmPublishedOn: '2020-02-29' },
  ...{ mailsPerHour: 100, mailsPerHourDomain: 50, catchUp: true },
  asks: [
    {
      ...{ id: 'thanks', ask: 'next', edited: 2, isOn: true, languages: [], countries: [] },
      words: { es: { heading: 'Gracias', sentence: '', button: '' } },
    },
  ],
  ...{ keptMonthsAfterEnd: 6, keptMonthsAfterSigning: null, keptMonthsOfNews: 3 },
} satisfies Record<Setting, unknown>

it.each(SETTINGS.options)('%s gets its earlier value back', async (setting) => {
  expect(await restoreSetting(ADMIN, oneSetting(setting, EARLIER[setting]))).toBeNull()
  expect((await settingsNow())[setting]).toEqual(EARLIER[setting])
})

it('a film has either captions or none', async () => {
  await restoreSetting(ADMIN, { setting: 'filmUncaptioned', value: true })
  expect(await settingsNow()).toMatchObject({ filmUncaptioned: true, filmCaptions: [] })
  await restoreSetting(ADMIN, { setting: 'filmCaptions', value: ['es'] })
  expect(await settingsNow()).toMatchObject({ filmUncaptioned: false, filmCaptions: ['es'] })
})

it('goals that lack one that was reached since are refused', async () => {
  await db().campaign.update({ where: { id: 1 }, data: { count: 20 } })
  expect(await restoreSetting(ADMIN, { setting: 'goals', value: [5_000] })).toEqual({
    state: 'lost',
    goal: 10,
  })
})
