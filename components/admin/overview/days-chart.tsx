import { useTranslations } from 'next-intl'
import { Table } from '@/components/admin/table/table'
import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import type { RecentDay } from '@/lib/tallies/days'

// In CSS pixels; widths are shares of a hundred.
const HEIGHT = 120
const GAP = 0.3
const FIGURES = ['confirmed', 'restored', 'withdrawn', 'removed', 'gained'] as const

/** What was confirmed each day, drawn and as a table beneath. */
export function DaysChart({ days }: { days: RecentDay[] }) {
  const t = useTranslations('admin.overview.days')
  const locale = useLocale()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return <p className="meta">{t('none')}</p>
  const most = Math.max(1, ...days.map(({ confirmed }) => confirmed))
  const width = 100 / days.length
  const words = {
    from: formatPartialDate(first.day, locale),
    until: formatPartialDate(last.day, locale),
    count: days.reduce((sum, { confirmed }) => sum + confirmed, 0),
    most,
  }
  return (
    <div>
      <svg
        role="img"
        aria-labelledby="days-drawing"
        aria-describedby="days-words"
        className="block max-w-full"
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <title id="days-drawing">{t('drawing')}</title>
        <desc id="days-words">{t('description', words)}</desc>
        {days.map(({ day, confirmed }, index) => {
          const height = (HEIGHT - 1) * (confirmed / most)
          return (
            <rect
              key={day}
              className="fill-accent"
              x={(index * width + GAP / 2).toFixed(2)}
              y={(HEIGHT - 1 - height).toFixed(1)}
              width={(width - GAP).toFixed(2)}
              height={height.toFixed(1)}
            />
          )
        })}
        <rect className="fill-ink" x="0" y={HEIGHT - 1} width="100" height="1" />
      </svg>
      <p className="meta max-w-none pt-1" aria-hidden="true">
        {t('description', words)}
      </p>
      <details className="pt-2">
        <summary>{t('table')}</summary>
        <Table
          caption={t('drawing')}
          columns={[t('day'), ...FIGURES.map((name) => ({ name: t(name), number: true }))]}
        >
          {days.toReversed().map(({ day, ...figures }) => (
            <tr key={day} role="row">
              <th role="rowheader" scope="row">
                {formatPartialDate(day, locale, 'short')}
              </th>
              {FIGURES.map((name) => (
                <td key={name} role="cell" className="number">
                  <span className="unit">{t(name)}: </span>
                  {formatNumber(figures[name], locale)}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      </details>
    </div>
  )
}
