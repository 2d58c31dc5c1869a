import { Table } from '@/components/admin/table/table'
import type { ShownBroadcast } from '@/lib/broadcasts/admin-queries'
import { ASKS } from '@/lib/broadcasts/schema'
import { formatNumber } from '@/lib/i18n/dates'
import { englishName, LOCALES, STAFF_LOCALE } from '@/lib/i18n/locales'

type LanguageTableProps = { broadcast: Pick<ShownBroadcast, 'locales' | 'clicks'> }

export function LanguageTable({ broadcast: { locales, clicks } }: LanguageTableProps) {
  const followed = (locale: string, ask: string) =>
    clicks.find((row) => row.locale === locale && row.ask === ask)?.count ?? 0
  return (
    <Table
      caption="By language"
      columns={[
        'Language',
        { name: 'Sent', number: true },
        { name: 'Failed', number: true },
        { name: 'Left', number: true },
        { name: 'Share followed', number: true },
        { name: 'Donate followed', number: true },
      ]}
    >
      {LOCALES.map((locale) => {
        const row = locales.find((each) => each.locale === locale)
        return (
          <tr key={locale} role="row">
            <th role="rowheader" scope="row">
              {englishName(locale)}
            </th>
            <Figure value={row?.sent ?? 0} unit="sent" />
            <Figure value={row?.failed ?? 0} unit="failed" />
            <Figure value={row?.left ?? 0} unit="left" />
            {ASKS.map((ask) => (
              <Figure key={ask} value={followed(locale, ask)} unit={`followed ${ask}`} />
            ))}
          </tr>
        )
      })}
    </Table>
  )
}

function Figure({ value, unit }: { value: number; unit: string }) {
  return (
    <td role="cell" className="number">
      {formatNumber(value, STAFF_LOCALE)}
      <span className="unit"> {unit}</span>
    </td>
  )
}
