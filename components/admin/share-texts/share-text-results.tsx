import { useFormatter, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/admin/form/button-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Table } from '@/components/admin/table/table'
import type { FormAction } from '@/editor/form-state'
import { languageName } from '@/lib/i18n/language-names'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ListedShareText } from '@/lib/share-texts/admin-queries'
import type { WordedChannel } from '@/lib/share-texts/rules'

type ShareTextResultsProps = {
  channel: WordedChannel
  /** The language of these texts. */
  written: Locale
  texts: ListedShareText[]
  turn: FormAction
}

/** What each text of a language brought, those given out first; each can be taken out, or given out again. */
export function ShareTextResults({ channel, written, texts, turn }: ShareTextResultsProps) {
  const [t, locale] = [useTranslations('admin.petition.share'), useLocale()]
  const title = t('resultsIn', { language: languageName(written, locale) })
  return (
    <section aria-label={title}>
      <h3 className="pb-2 font-semibold">{title}</h3>
      <Table
        caption={title}
        columns={[
          t('columns.text'),
          t('columns.use'),
          { name: t('columns.shared'), number: true },
          { name: t('columns.viewed'), number: true },
          { name: t('columns.signed'), number: true },
          { name: t('columns.confirmed'), number: true },
          t('columns.range'),
          t('columns.action'),
        ]}
        empty={t('none')}
      >
        {texts.map(({ since, until, ...text }) => (
          <tr key={text.variant} role="row">
            <th role="rowheader" scope="row" className="long">
              <span className="meta">{t('numbered', { number: text.variant })}</span>
              <span className="block wrap-anywhere" translate="no" {...languageAttributes(written, locale)}>
                {text.subject && <b className="block font-semibold">{text.subject}</b>}
                {text.text}
              </span>
            </th>
            <td role="cell">
              {until
                ? t.rich('outOfUse', { until: () => <Timestamp at={until} /> })
                : t.rich('inUse', { since: () => <Timestamp at={since} /> })}
              {text.by && <span className="meta block wrap-anywhere">{t('by', { who: text.by })}</span>}
            </td>
            <CountCell name={t('columns.shared')} count={text.shared} />
            <CountCell name={t('columns.viewed')} count={text.viewed} />
            <CountCell name={t('columns.signed')} count={text.signed} />
            <CountCell name={t('columns.confirmed')} count={text.confirmed} />
            <RangeCell name={t('columns.range')} range={text.range} />
            <td role="cell">
              <ButtonForm
                action={turn}
                ids={{ channel, variant: text.variant, to: until ? 'in' : 'out' }}
                label={t(until ? 'useAgain' : 'takeOut')}
                of={t('numbered', { number: text.variant })}
                look="link"
              />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function CountCell({ name, count }: { name: string; count: number | null }) {
  const [t, format] = [useTranslations('admin.petition.share'), useFormatter()]
  return (
    <td role="cell" className="number">
      <CellName>{name}</CellName>
      {count === null ? <span className="meta">{t('few')}</span> : format.number(count)}
    </td>
  )
}

function RangeCell({ name, range }: { name: string; range: ListedShareText['range'] }) {
  const [t, format] = [useTranslations('admin.petition.share'), useFormatter()]
  const perHundred = (share: number) => format.number(share * 100, { maximumFractionDigits: 1 })
  return (
    <td role="cell">
      <CellName>{name}</CellName>
      {range === null ? (
        <span className="meta">{t('unknown')}</span>
      ) : (
        t('between', { low: perHundred(range.low), high: perHundred(range.high) })
      )}
    </td>
  )
}

function CellName({ children }: { children: string }) {
  return <span className="unit">{children}: </span>
}
