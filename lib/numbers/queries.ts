import { listCorrections } from '@/lib/corrections/queries'
import { deliveries } from '@/lib/deliveries/queries'
import { shownCountries, shownRegions, type CountryRegions } from '@/lib/numbers/places'
import { marksOf, seriesOf, type Mark, type Series } from '@/lib/numbers/rules'
import { campaign } from '@/lib/petition/queries'
import type { PlaceCount } from '@/lib/petition/rules'
import { hourlyHistory } from '@/lib/tallies/history'

const CORRECTIONS_SHOWN = 20

export type Numbers = {
  series: Series
  marks: Mark[]
  /** Folded as in petition.json. */
  countries: PlaceCount[]
  regions: CountryRegions[]
  deliveries: Awaited<ReturnType<typeof deliveries>>
  /** The newest ones. */
  corrections: Awaited<ReturnType<typeof listCorrections>>['corrections']
}

/** The count over time and by place, with what happened to it. */
export async function numbers(): Promise<Numbers> {
  const [hours, { goals }, delivered, countries, regions, { corrections }] = await Promise.all([
    hourlyHistory(),
    campaign(),
    deliveries(),
    shownCountries(),
    shownRegions(),
    listCorrections(null),
  ])
  const series = seriesOf(hours)
  return {
    series,
    marks: marksOf(hours, series, { goals, deliveries: delivered }),
    countries,
    regions,
    deliveries: delivered,
    corrections: corrections.slice(0, CORRECTIONS_SHOWN),
  }
}
