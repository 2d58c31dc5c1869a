import { z } from 'zod'
import { REGION_COUNTRIES } from '@/lib/countries/regions'
import { countriesUntilToday } from '@/lib/petition/countries'
import { foldPlaces, OTHER_PLACES, type PlaceCount } from '@/lib/petition/rules'
import { db } from '@/lib/platform/db'

const placeCounts = z.array(z.object({ code: z.string(), count: z.number() }))

/** Signatures by country, as in petition.json. */
export async function shownCountries(): Promise<PlaceCount[]> {
  return foldPlaces(await countriesUntilToday())
}

export type CountryRegions = { country: string; regions: PlaceCount[] }

/** Signatures by region, of the countries that have any to show: counted at night, in tens, small groups folded. */
export async function shownRegions(): Promise<CountryRegions[]> {
  const rows = await db().regionCounts.findMany()
  return REGION_COUNTRIES.flatMap((country) => {
    const row = rows.find((one) => one.country === country)
    const regions = placeCounts.parse(row?.counts ?? [])
    return regions.some(({ code }) => code !== OTHER_PLACES) ? [{ country, regions }] : []
  })
}
