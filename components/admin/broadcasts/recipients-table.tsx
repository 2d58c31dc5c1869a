import { Table } from '@/components/admin/table/table'
import type { Recipients } from '@/lib/broadcasts/recipients'
import { formatNumber } from '@/lib/i18n/dates'
import { DEFAULT_LOCALE, englishName, LOCALES, STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'

type RecipientsTableProps = { recipients: Recipients; published: Locale[] }

export function RecipientsTable({ recipients, published }: RecipientsTableProps) {
  const [other = DEFAULT_LOCALE] = published
  return (
    <Table caption="Who gets it" columns={['Signed in', 'Get it in', { name: 'People', number: true }]}>
      {LOCALES.map((locale) => (
        <tr key={locale} role="row">
          <th role="rowheader" scope="row">
            {englishName(locale)}
          </th>
          <td role="cell">{englishName(published.includes(locale) ? locale : other)}</td>
          <td role="cell" className="number">
            {formatNumber(recipients.locales[locale], STAFF_LOCALE)}
            <span className="unit">{recipients.locales[locale] === 1 ? ' person' : ' people'}</span>
          </td>
        </tr>
      ))}
    </Table>
  )
}
