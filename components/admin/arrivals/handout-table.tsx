import { useTranslations } from 'next-intl'
import { useTold } from '@/components/admin/arrivals/use-told'
import { Table } from '@/components/admin/table/table'
import type { NumberedHandout } from '@/lib/arrivals/admin-queries'
import { languageName } from '@/lib/i18n/language-names'
import { useLocale } from '@/lib/i18n/use-locale'

const STEPS = ['viewed', 'signed', 'confirmed'] as const

/** What each stall's numbered hand-out brought, by language. */
export function HandoutTable({ handouts }: { handouts: NumberedHandout[] }) {
  const t = useTranslations('admin.arrivals')
  const told = useTold()
  const locale = useLocale()
  return (
    <>
      <p className="meta pb-2">
        {t.rich('byNumber.lead', { link: (words) => <a href="/admin/handouts">{words}</a> })}
      </p>
      <Table
        caption={t('byNumber.caption')}
        columns={[t('byNumber.number'), ...STEPS.map((step) => ({ name: t(`steps.${step}`), number: true }))]}
      >
        {handouts.map(({ number, language, ...counts }) => (
          <tr key={`${number} ${language}`} role="row">
            <th role="rowheader" scope="row">
              {t('byNumber.name', { number, language: languageName(language, locale) })}
            </th>
            {STEPS.map((step) => (
              <td key={step} role="cell" className="number">
                <span className="unit">{t(`steps.${step}`)}: </span>
                {told.count(counts[step])}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </>
  )
}
