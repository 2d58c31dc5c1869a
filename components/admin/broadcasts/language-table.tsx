import { useTranslations } from 'next-intl'
import { FigureCell } from '@/components/admin/broadcasts/figure-cell'
import { Table } from '@/components/admin/table/table'
import type { ShownBroadcast } from '@/lib/broadcasts/admin-queries'
import { ASKS } from '@/lib/broadcasts/schema'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type LanguageTableProps = { broadcast: Pick<ShownBroadcast, 'locales' | 'clicks' | 'untold'> }

export function LanguageTable({ broadcast: { locales, clicks, untold } }: LanguageTableProps) {
  const [admins, t] = [useLocale(), useTranslations('admin.broadcasts')]
  const followed = (locale: string, ask: string) =>
    clicks.find((row) => row.locale === locale && row.ask === ask)?.count ?? 0
  return (
    <Table
      caption={t('languages.title')}
      columns={[
        t('columns.language'),
        ...(['sent', 'failed', 'left', ...ASKS] as const).map((name) => ({
          name: t(`columns.${name}`),
          number: true,
        })),
      ]}
    >
      {LOCALES.map((locale) => {
        const row = locales.find((each) => each.locale === locale)
        return (
          <tr key={locale} role="row">
            <th role="rowheader" scope="row" className="first-letter:uppercase">
              {languageName(locale, admins)}
            </th>
            <FigureCell value={row?.sent ?? 0} unit={t('units.sent')} />
            <FigureCell value={row?.failed ?? 0} unit={t('units.failed')} />
            <FigureCell value={row?.left ?? 0} unit={t('units.left')} />
            {ASKS.map((ask) => (
              <FigureCell
                key={ask}
                value={untold.includes(locale) ? null : followed(locale, ask)}
                unit={t(`units.${ask}`)}
              />
            ))}
          </tr>
        )
      })}
    </Table>
  )
}
