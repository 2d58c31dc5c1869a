import { countryName } from '@/lib/countries/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { PlaceCount } from '@/lib/petition/rules'

const SHOWN = 10

export function CountryTable({ countries }: { countries: PlaceCount[] }) {
  const top = countries.slice(0, SHOWN)
  if (top.length === 0) return <p className="meta">None yet.</p>
  return (
    <ol className="border-b border-hair">
      {top.map(({ code, count }) => (
        <li key={code} className="flex justify-between gap-4 border-t border-hair py-2">
          {countryName(code, STAFF_LOCALE)}
          <span className="tabular-nums">{formatNumber(count, STAFF_LOCALE)}</span>
        </li>
      ))}
    </ol>
  )
}
