import { useTranslations } from 'next-intl'
import { useTold } from '@/components/admin/arrivals/use-told'
import { Bars } from '@/components/admin/format/bars'
import { Table } from '@/components/admin/table/table'
import type { FunnelSpans } from '@/lib/arrivals/admin-queries'
import { FEW, STEPS, toldOf } from '@/lib/arrivals/rules'
import { formatPartialDate } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

const DRAWN = ['viewed', 'signed', 'confirmed'] as const

/** The three main steps over time, drawn, and all of them as a table beneath. */
export function SpanCharts({ unit, spans }: FunnelSpans) {
  const t = useTranslations('admin.arrivals')
  const told = useTold()
  const locale = useLocale()
  const nameOf = (from: string) =>
    formatPartialDate(unit === 'month' ? from.slice(0, 7) : from, locale, 'short')
  return (
    <>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-3">
        {DRAWN.map((step) => {
          const most = Math.max(0, ...spans.map((span) => span[step]))
          const words = most ? t('time.description', { most: told.count(most), unit }) : t('time.none')
          return (
            <div key={step}>
              <h3>{t(`time.drawing.${step}`)}</h3>
              <Bars
                id={step}
                title={t(`time.drawing.${step}`)}
                description={words}
                bars={spans.map((span) => ({ key: span.from, value: drawn(span[step]) }))}
              />
              <p className="meta pt-1" aria-hidden="true">
                {words}
              </p>
            </div>
          )
        })}
      </div>
      <details className="pt-2">
        <summary>{t('time.table')}</summary>
        <Table
          caption={t('time.caption')}
          columns={[
            { name: t(`time.unit.${unit}`), newestFirst: true },
            ...STEPS.map((step) => ({ name: t(`steps.${step}`), number: true })),
          ]}
        >
          {spans.toReversed().map((span) => (
            <tr key={span.from} role="row">
              <th role="rowheader" scope="row">
                {nameOf(span.from)}
              </th>
              {STEPS.map((step) => (
                <td key={step} role="cell" className="number">
                  <span className="unit">{t(`steps.${step}`)}: </span>
                  {told.count(span[step])}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      </details>
    </>
  )
}

function drawn(count: number): number {
  return toldOf(count) === 'few' ? FEW / 2 : count
}
