import { Timestamp } from '@/components/admin/format/timestamp'
import { PaneHead } from '@/components/admin/layout/page-head'
import { Table } from '@/components/admin/table/table'
import { countryName } from '@/lib/countries/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { DryRun } from '@/lib/removals/dry-run'
import { conditionsInWords } from '@/lib/removals/rules'

export function DryRunResult({ dryRun: { count, sample, conditions, until } }: { dryRun: DryRun }) {
  const words = conditionsInWords(conditions).map(([name, value]) => `${name}: ${value}`)
  return (
    <section aria-labelledby="found">
      <PaneHead
        id="found"
        title={`${formatNumber(count, STAFF_LOCALE)} ${count === 1 ? 'signature' : 'signatures'}`}
      />
      <p className="meta pb-3">
        {words.join(' · ')}. Counted <Timestamp at={new Date(until)} time />; what is posted later stays.
        {sample.length < count && <span> {sample.length} of them, picked by chance:</span>}
      </p>
      {count > 0 && <Sample sample={sample} />}
    </section>
  )
}

function Sample({ sample }: { sample: DryRun['sample'] }) {
  return (
    <Table
      caption="Some of them"
      columns={['Name', 'State', 'Country', 'Email domain', 'Flags', { name: 'Posted', number: true }]}
    >
      {sample.map(({ id, name, state, held, country, domain, flags, submittedAt }) => (
        <tr key={id} role="row">
          <th role="rowheader" scope="row" className="wrap-anywhere">
            <a href={`/admin/signatures/${id}`} target="_blank" rel="noopener">
              <bdi>{name}</bdi>
            </a>
          </th>
          <td role="cell">{held && state === 'pending' ? 'held' : state}</td>
          <td role="cell">{countryName(country, STAFF_LOCALE)}</td>
          <td role="cell" className="long wrap-anywhere">
            {domain}
          </td>
          <td role="cell" className="long">
            {flags.join(', ')}
          </td>
          <td role="cell" className="number">
            <Timestamp at={new Date(submittedAt)} time />
          </td>
        </tr>
      ))}
    </Table>
  )
}
