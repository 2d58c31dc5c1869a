import { conditionsInWords } from '@/components/admin/deliveries/condition-words'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PaneHead } from '@/components/admin/layout/page-head'
import { Table } from '@/components/admin/table/table'
import { REGION_COUNTRIES, regionName } from '@/lib/countries/regions'
import { countryName } from '@/lib/countries/rules'
import type { DeliveryDryRun } from '@/lib/deliveries/dry-run'
import { isNamedIn } from '@/lib/deliveries/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { languageAttributes, STAFF_LOCALE } from '@/lib/i18n/locales'

type DryRunResultProps = {
  dryRun: DeliveryDryRun
  /** As typed. */
  recipient: string
}

export function DryRunResult({ dryRun, recipient }: DryRunResultProps) {
  const { count, comments, deliveredBefore, conditions, until } = dryRun
  return (
    <section aria-labelledby="found" className="grid gap-4">
      <div>
        <PaneHead id="found" title={`${number(count)} ${count === 1 ? 'signature' : 'signatures'}`} />
        <p className="max-w-column">
          {conditionsInWords(conditions)}, as of <Timestamp at={new Date(until)} time />. With a comment:{' '}
          {number(comments)}.{' '}
          {conditions.again
            ? `Already in another delivery, and in it again: ${number(deliveredBefore)}.`
            : `Left out, since another delivery has them: ${number(deliveredBefore)}.`}
        </p>
      </div>
      {count > 0 && (
        <>
          <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
            <Places dryRun={dryRun} />
            <Consents dryRun={dryRun} recipient={recipient} />
          </div>
          <Sample dryRun={dryRun} />
        </>
      )}
    </section>
  )
}

function Places({ dryRun: { countries, regions } }: { dryRun: DeliveryDryRun }) {
  return (
    <section aria-labelledby="from">
      <h3 id="from" className="pb-2">
        By country
      </h3>
      <ol className="border-b border-hair">
        {countries.map(({ code, count }) => (
          <li key={code} className="flex justify-between gap-4 border-t border-hair py-2">
            {countryName(code, STAFF_LOCALE)}
            <span className="tabular-nums">{number(count)}</span>
          </li>
        ))}
      </ol>
      {REGION_COUNTRIES.map((country) => (
        <Regions
          key={country}
          country={country}
          regions={regions.filter((each) => each.country === country)}
        />
      ))}
    </section>
  )
}

function Regions({ country, regions }: { country: string; regions: DeliveryDryRun['regions'] }) {
  if (regions.length === 0) return null
  return (
    <details className="pt-3">
      <summary>{countryName(country, STAFF_LOCALE)} by region</summary>
      <ol className="border-b border-hair">
        {regions.map(({ code, count }) => (
          <li key={code} className="flex justify-between gap-4 border-t border-hair py-2">
            {code ? regionName(code, STAFF_LOCALE) : 'Not stated'}
            <span className="tabular-nums">{number(count)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Consents({ dryRun: { consents }, recipient }: DryRunResultProps) {
  const wordings = consents.map(({ wording }) => wording)
  return (
    <section aria-labelledby="agreed">
      <h3 id="agreed" className="pb-2">
        What they agreed to
      </h3>
      <p className="max-w-column pb-2">
        {consents.length === 1
          ? 'Everybody agreed to this wording, which says to whom their signature may be delivered.'
          : 'Each agreed to one of these wordings, which say to whom their signature may be delivered.'}
      </p>
      {!isNamedIn(wordings, recipient) && (
        <p className="mb-3 max-w-column border-s-2 border-accent ps-4">
          “<bdi>{recipient}</bdi>” is not named there: check that this recipient is covered by what they
          agreed to.
        </p>
      )}
      <Table
        caption="Text versions and wordings of the consent"
        columns={['Wording of the consent', 'Version', { name: 'Signatures', number: true }]}
      >
        {consents.map(({ version, locale, wording, count }) => (
          <tr key={`${version} ${locale}`} role="row">
            <th role="rowheader" scope="row" {...languageAttributes(locale, STAFF_LOCALE)}>
              {wording}
            </th>
            <td role="cell">
              <span className="unit">version </span>
              {version}
            </td>
            <td role="cell" className="number">
              {number(count)}
              <span className="unit"> {count === 1 ? 'signature' : 'signatures'}</span>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function Sample({ dryRun: { count, columns, sample } }: { dryRun: DeliveryDryRun }) {
  return (
    <section aria-labelledby="sample">
      <h3 id="sample" className="pb-2">
        {sample.length < count ? `${sample.length} of the rows, picked by chance` : 'The rows'}
      </h3>
      <Table caption="Rows as they are handed over" columns={columns}>
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

function number(value: number): string {
  return formatNumber(value, STAFF_LOCALE)
}
