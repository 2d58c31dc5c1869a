import type { RegionOption } from '@/lib/countries/regions'
import type { CountryOption } from '@/lib/countries/rules'

/** Named by the server, since browsers may name countries differently; regions where they are chosen from a list. */
export type Places = { countries: readonly CountryOption[]; regions: readonly CountryRegions[] }

type CountryRegions = { country: string; regions: readonly RegionOption[] }

/** The name of a country or a region by its code. */
export function placeName(code: string, { countries, regions }: Places): string {
  const all = [...countries, ...regions.flatMap((each) => each.regions)]
  return all.find((place) => place.code === code)?.name ?? code
}
