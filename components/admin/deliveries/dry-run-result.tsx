import { useTranslations } from 'next-intl'
import { ConditionWords } from '@/components/admin/deliveries/condition-words'
import { placeName, type Places } from '@/components/admin/deliveries/places'
import { counted } from '@/components/admin/format/counted'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PaneHead } from '@/components/admin/layout/page-head'
import { Table } from '@/components/admin/table/table'
import type { DeliveryDryRun } from '@/lib/deliveries/dry-run'
import { isNamedIn } from '@/lib/deliveries/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type DryRunResultProps = {
  dryRun: DeliveryDryRun
  /** As typed. */
  recipient: string
  places: Places
  busy: boolean
}

export function DryRunResult({ dryRun, recipient, places, busy }: DryRunResultProps) {
  const t = useTranslations('admin.deliveries')
  const locale = useLocale()
  const { count, comments, deliveredBefore, conditions, until } = dryRun
  const before = { number: formatNumber(deliveredBefore, locale) }
  return (
    <section aria-labelledby="found" className="grid gap-4">
      <div className="grid gap-1">
        <PaneHead id="found" title={t('signatures', counted(count, locale))} />
        <p>
          <ConditionWords conditions={conditions} nameOf={(code) => placeName(code, places)} />
        </p>
        <p>{t(conditions.again ? 'dryRun.repeated' : 'dryRun.leftOut', before)}</p>
        <p>{t('dryRun.comments', { number: formatNumber(comments, locale) })}</p>
        <p className="meta">{t.rich('dryRun.asOf', { at: () => <Timestamp at={new Date(until)} time /> })}</p>
      </div>
      {count > 0 && (
        <>
          <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
            <PlaceCounts dryRun={dryRun} places={places} />
            <Consents dryRun={dryRun} recipient={recipient} />
          </div>
          <Sample dryRun={dryRun} busy={busy} />
        </>
      )}
    </section>
  )
}

type PlaceCountsProps = Pick<DryRunResultProps, 'dryRun' | 'places'>

function PlaceCounts({ dryRun: { countries, regions }, places }: PlaceCountsProps) {
  const t = useTranslations('admin.deliveries.dryRun')
  return (
    <section aria-labelledby="from">
      <h3 id="from" className="pb-2">
        {t('countries')}
      </h3>
      <Counts counts={countries.map(({ code, count }) => ({ name: placeName(code, places), count }))} />
      {places.regions.map(({ country }) => (
        <Regions
          key={country}
          country={country}
          regions={regions.filter((each) => each.country === country)}
          places={places}
        />
      ))}
    </section>
  )
}

type RegionsProps = { country: string; regions: DeliveryDryRun['regions']; places: Places }

function Regions({ country, regions, places }: RegionsProps) {
  const t = useTranslations('admin.deliveries.dryRun')
  if (regions.length === 0) return null
  return (
    <details className="pt-3">
      <summary>{t('regions', { country: placeName(country, places) })}</summary>
      <Counts
        counts={regions.map(({ code, count }) => ({
          name: code ? placeName(code, places) : t('notStated'),
          count,
        }))}
      />
    </details>
  )
}

function Counts({ counts }: { counts: { name: string; count: number }[] }) {
  const locale = useLocale()
  return (
    <ol className="border-b border-hair">
      {counts.map(({ name, count }) => (
        <li key={name} className="flex justify-between gap-4 border-t border-hair py-2">
          {name}
          <span className="tabular-nums">{formatNumber(count, locale)}</span>
        </li>
      ))}
    </ol>
  )
}

function Consents({ dryRun: { consents }, recipient }: Pick<DryRunResultProps, 'dryRun' | 'recipient'>) {
  const t = useTranslations('admin.deliveries')
  const locale = useLocale()
  const wordings = consents.map(({ wording }) => wording)
  const unit = (words: React.ReactNode) => <span className="unit">{words}</span>
  return (
    <section aria-labelledby="agreed">
      <h3 id="agreed" className="pb-2">
        {t('dryRun.agreed')}
      </h3>
      <p className="max-w-column pb-2">
        {t(consents.length === 1 ? 'dryRun.oneWording' : 'dryRun.wordings')}
      </p>
      {!isNamedIn(wordings, recipient) && (
        <p className="mb-3 max-w-column border-s-2 border-accent ps-4">
          {t.rich('dryRun.notNamed', { to: () => <bdi>{recipient}</bdi> })}
        </p>
      )}
      <Table
        caption={t('dryRun.consents')}
        columns={[t('dryRun.wording'), t('dryRun.version'), { name: t('columns.signatures'), number: true }]}
      >
        {consents.map(({ version, locale: written, wording, count }) => (
          <tr key={`${version} ${written}`} role="row">
            <th role="rowheader" scope="row" {...languageAttributes(written, locale)}>
              {wording}
            </th>
            <td role="cell">{t.rich('dryRun.versionCell', { version, unit })}</td>
            <td role="cell" className="number">
              {t.rich('figure', { ...counted(count, locale), unit })}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

type SampleProps = Pick<DryRunResultProps, 'dryRun' | 'busy'>

function Sample({ dryRun: { count, columns, sample }, busy }: SampleProps) {
  const t = useTranslations('admin.deliveries.dryRun')
  const locale = useLocale()
  const shown = { number: formatNumber(sample.length, locale) }
  return (
    <section aria-labelledby="sample">
      <h3 id="sample" className="pb-2">
        {sample.length < count ? t('sample', shown) : t('rows')}
      </h3>
      <Table caption={t('table')} columns={columns} busy={busy}>
        {sample.map(([name, ...cells], row) => (
          <tr key={row} role="row">
            <th role="rowheader" scope="row" className="wrap-anywhere">
              <bdi>{name}</bdi>
            </th>
            {cells.map((cell, column) => (
              <td key={column} role="cell" className="long wrap-anywhere">
                {cell && <span className="unit">{columns[column + 1]} </span>}
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  )
}
