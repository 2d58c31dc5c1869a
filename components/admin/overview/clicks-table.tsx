import { useTranslations } from 'next-intl'
import { Table } from '@/components/admin/table/table'
import type { ClickDay } from '@/lib/clicks/admin-queries'
import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

const WAYS = ['donate', 'letter'] as const

/** The donate link and the letter, day by day and language by language. */
export function ClicksTable({ days }: { days: ClickDay[] }) {
  const t = useTranslations('admin.overview.clicks')
  const locale = useLocale()
  const columns = WAYS.flatMap((way) =>
    LOCALES.map((language) => ({
      way,
      language,
      name: t(way, { language: languageName(language, locale) }),
    })),
  )
  return (
    <Table
      caption={t('caption')}
      columns={[
        { name: t('day'), newestFirst: true },
        ...columns.map(({ name }) => ({ name, number: true })),
      ]}
      empty={t('none')}
    >
      {days.map(({ day, ...counts }) => (
        <tr key={day} role="row">
          <th role="rowheader" scope="row">
            {formatPartialDate(day, locale, 'short')}
          </th>
          {columns.map(({ way, language, name }) => (
            <td key={name} role="cell" className="number">
              <span className="unit">{name}: </span>
              {formatNumber(counts[way][language], locale)}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
