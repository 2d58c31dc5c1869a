import { listCorrections } from '@/lib/corrections/queries'
import { deliveries } from '@/lib/deliveries/queries'
import { marksOf, seriesOf, type Mark, type Series } from '@/lib/numbers/rules'
import { countriesUntilToday } from '@/lib/petition/countries'
import { campaign } from '@/lib/petition/queries'
import { foldPlaces, type PlaceCount } from '@/lib/petition/rules'
import { hourlyHistory } from '@/lib/tallies/history'

const CORRECTIONS_SHOWN = 20

export type Numbers = {
  series: Series
  marks: Mark[]
  /** Folded as in petition.json. */
  places: PlaceCount[]
  deliveries: Awaited<ReturnType<typeof deliveries>>
  /** The newest ones. */
  corrections: Awaited<ReturnType<typeof listCorrections>>['corrections']
}

/** The count over time and by place, with what happened to it. */
export async function numbers(): Promise<Numbers> {
  const [hours, { goals }, delivered, countries, { corrections }] = await Promise.all([
    hourlyHistory(),
    campaign(),
    deliveries(),
    countriesUntilToday(),
    listCorrections(null),
  ])
  const series = seriesOf(hours)
  return {
    series,
    marks: marksOf(hours, series, { goals, deliveries: delivered }),
    places: foldPlaces(countries),
    deliveries: delivered,
    corrections: corrections.slice(0, CORRECTIONS_SHOWN),
  }
}
