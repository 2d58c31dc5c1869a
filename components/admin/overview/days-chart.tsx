import { useTranslations } from 'next-intl'
import { Bars } from '@/components/admin/format/bars'
import { Table } from '@/components/admin/table/table'
import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import type { RecentDay } from '@/lib/tallies/days'

const FIGURES = ['confirmed', 'restored', 'withdrawn', 'removed', 'gained'] as const

/** What was confirmed each day, drawn and as a table beneath. */
export function DaysChart({ days }: { days: RecentDay[] }) {
  const t = useTranslations('admin.overview.days')
  const locale = useLocale()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return <p className="meta">{t('none')}</p>
  const most = Math.max(1, ...days.map(({ confirmed }) => confirmed))
  const words = {
    from: formatPartialDate(first.day, locale),
    until: formatPartialDate(last.day, locale),
    count: days.reduce((sum, { confirmed }) => sum + confirmed, 0),
    most,
  }
  return (
    <div>
      <Bars
        id="days"
        title={t('drawing')}
        description={t('description', words)}
        bars={days.map(({ day, confirmed }) => ({ key: day, value: confirmed }))}
      />
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
