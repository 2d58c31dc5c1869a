import { useTranslations } from 'next-intl'
import { originName } from '@/components/admin/anomalies/origin-name'
import { BlockButton } from '@/components/admin/blocklist/block-button'
import { Table } from '@/components/admin/table/table'
import type { FormAction } from '@/editor/form-state'
import type { Anomaly } from '@/lib/anomalies/queries'
import { shareOf } from '@/lib/anomalies/rules'
import { formatNumber, INTL_LOCALE } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type UnusualTableProps = {
  caption: string
  rows: Anomaly[]
  /** The start of the hour: a bulk removal would cover what was signed since. */
  since: Date
  action: FormAction
}

export function UnusualTable({ caption, rows, since, action }: UnusualTableProps) {
  const t = useTranslations('admin.unusual')
  if (rows.length === 0) return <p className="meta">{t('none')}</p>
  const columns = [
    t('what'),
    { name: t('hour'), number: true },
    { name: t('ordinary'), number: true },
    { name: t('times'), number: true },
    t('change'),
  ]
  return (
    <Table caption={caption} columns={columns}>
      {rows.map((row) => (
        <Row key={row.value} row={row} since={since} action={action} />
      ))}
    </Table>
  )
}

type RowProps = { row: Anomaly } & Pick<UnusualTableProps, 'since' | 'action'>

function Row({ row, since, action }: RowProps) {
  const [t, locale] = [useTranslations('admin.unusual'), useLocale()]
  const shown = originName(row, locale)
  const removal = new URLSearchParams({ [row.origin]: row.value, since: since.toISOString() })
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wrap-anywhere">
        {shown}
      </th>
      <td role="cell" className="number">
        {t('ofHour', {
          count: formatNumber(row.hour, locale),
          share: percent(shareOf(row.hour, row.hourOfAll), locale),
        })}
      </td>
      <td role="cell" className="number">
        <span className="unit">{t('ordinary')} </span>
        {percent(shareOf(row.ordinary, row.ordinaryOfAll), locale)}
      </td>
      <td role="cell" className="number">
        {t('timesValue', { times: formatNumber(Math.floor(row.times), locale) })}
      </td>
      <td role="cell" className="long">
        <span className="flex flex-wrap gap-x-4">
          {row.blocked && <b className="font-semibold">{t('isBlocked')}</b>}
          {row.blockable && (
            <BlockButton
              action={action}
              kind={row.origin === 'network' ? 'network_hash' : 'domain'}
              value={row.value}
              name={t('block')}
              label={t('blockOf', { value: shown })}
            />
          )}
          <a href={`/admin/removals/new?${removal}`} aria-label={t('removeOf', { value: shown })}>
            {t('remove')}
          </a>
        </span>
      </td>
    </tr>
  )
}

function percent(share: number, locale: Locale): string {
  const format = { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 } as const
  return new Intl.NumberFormat(INTL_LOCALE[locale], format).format(share)
}
