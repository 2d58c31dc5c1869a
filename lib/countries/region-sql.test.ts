import { beforeAll, expect, it } from 'vitest'
import { joinRegions, regionMatches } from '@/lib/countries/region-sql'
import { REGION_COUNTRIES, regionName, regionOf, regionsOf } from '@/lib/countries/regions'
import { LOCALES } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

const WRITTEN = ['Nuevo Leo\u0301n', 'n. l.', 'Q. Roo', '[Texas]', 'D.F.', 'Ñuble', '', '\\', 'Méx.ico']

it('PostgreSQL finds the region of the same texts as regionOf', async () => {
  for (const country of REGION_COUNTRIES) {
    const regions = regionsOf(country, 'en')
    const names = LOCALES.flatMap((locale) => regions.map(({ code }) => regionName(code, locale)))
    const texts = [...WRITTEN, ...names, ...names.map((name) => name.toUpperCase())]
    for (const { code } of regions) {
      const found = await db().$queryRaw<{ region: string }[]>`
        SELECT region FROM unnest(${texts}::text[]) AS s (region) WHERE ${regionMatches(code)}`
      const expected = texts.filter((text) => regionOf(country, text) === code)
      expect(found.map(({ region }) => region).sort()).toEqual(expected.sort())
    }
  }
})

it('PostgreSQL reads each text as regionOf does, within its country', async () => {
  const written = [...WRITTEN, 'Texas', 'tx', 'Jalisco', 'JAL', 'US-TX', 'MX-JAL', 'Washington D.C.']
  const texts = REGION_COUNTRIES.flatMap((country) => written.map((region) => ({ country, region })))
  const rows = await db().$queryRaw<{ country: string; region: string; code: string }[]>`
    SELECT s.country, s.region, r.code
    FROM unnest(${texts.map(({ country }) => country)}::text[], ${texts.map(({ region }) => region)}::text[]) AS s (country, region)
    ${joinRegions()}`
  const expected = texts.flatMap(({ country, region }) => {
    const code = regionOf(country, region)
    return code ? [{ country, region, code }] : []
  })
  expect(rows).toHaveLength(expected.length)
  expect(rows).toEqual(expect.arrayContaining(expected))
})
