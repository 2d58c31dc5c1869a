import { useTranslations } from 'next-intl'
import { Table } from '@/components/admin/table/table'
import type { Recipients } from '@/lib/broadcasts/recipients'
import { formatNumber } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-names'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type RecipientsTableProps = { recipients: Recipients; published: Locale[] }

export function RecipientsTable({ recipients, published }: RecipientsTableProps) {
  const [admins, t] = [useLocale(), useTranslations('admin.broadcasts.start')]
  const [other = DEFAULT_LOCALE] = published
  return (
    <Table caption={t('title')} columns={[t('signedIn'), t('getItIn'), { name: t('number'), number: true }]}>
      {LOCALES.map((locale) => (
        <tr key={locale} role="row">
          <th role="rowheader" scope="row" className="first-letter:uppercase">
            {languageName(locale, admins)}
          </th>
          <td role="cell" className="first-letter:uppercase">
            <span className="unit">{t('getItIn')}: </span>
            {languageName(published.includes(locale) ? locale : other, admins)}
          </td>
          <td role="cell" className="number">
            {formatNumber(recipients.locales[locale], admins)}
            <span className="unit"> {t('unit', { count: recipients.locales[locale] })}</span>
          </td>
        </tr>
      ))}
    </Table>
  )
}
