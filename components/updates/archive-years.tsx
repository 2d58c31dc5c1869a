import { formatNumber } from '@/lib/i18n/dates'
import { localePath, type Locale } from '@/lib/i18n/locales'

type ArchiveYearsProps = {
  locale: Locale
  label: string
  years: { year: string; count: number }[]
  /** The year of the current page. */
  current?: string
}

/** Links to each year, newest first, with the number of updates. */
export function ArchiveYears({ locale, label, years, current }: ArchiveYearsProps) {
  return (
    <nav aria-label={label} className="no-print w-full border-t-2 border-ink pt-4">
      <p className="meta pb-2" aria-hidden="true">
        {label}
      </p>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {years.map(({ year, count }) => (
          <li key={year}>
            <a
              href={localePath(locale, `/archive/${year}`)}
              aria-current={year === current ? 'page' : undefined}
              className="inline-block py-1"
            >
              {year}
            </a>{' '}
            <span className="meta">({formatNumber(count, locale)})</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
