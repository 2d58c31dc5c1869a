import { beforeAll, expect, it } from 'vitest'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(() => {
  process.env.SITE_URL = 'http://localhost:3000'
})
beforeAll(useSeededDatabase)

const ofAPage = (locale: Locale, languages?: Locale[]) =>
  pageMetadata({ locale, path: '/updates/one', title: 'One', description: 'In short', languages })

it('leads from each language of a page to all of them', async () => {
  const { alternates, openGraph } = await ofAPage('es')
  expect(alternates).toMatchObject({
    canonical: 'http://localhost:3000/es/updates/one',
    languages: {
      en: 'http://localhost:3000/updates/one',
      es: 'http://localhost:3000/es/updates/one',
      'x-default': 'http://localhost:3000/updates/one',
    },
  })
  expect(openGraph).toMatchObject({ locale: 'es_MX', alternateLocale: ['en_US'] })
})

it.each([
  ['en', 'http://localhost:3000/updates/one', 'en_US'],
  ['es', 'http://localhost:3000/es/updates/one', 'es_MX'],
] as const)(
  'leads to the one language of what is only in "%s", from wherever it is read',
  async (only, url, territory) => {
    for (const locale of LOCALES) {
      const { alternates, openGraph } = await ofAPage(locale, [only])
      expect(alternates?.canonical).toBe(url)
      expect(alternates?.languages).toEqual({ [only]: url, 'x-default': url })
      expect(openGraph).toMatchObject({ url, locale: territory, alternateLocale: [] })
    }
  },
)
