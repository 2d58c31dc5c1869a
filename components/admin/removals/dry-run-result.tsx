import { useTranslations } from 'next-intl'
import { counted } from '@/components/admin/format/counted'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Facts } from '@/components/admin/layout/facts'
import { PaneHead } from '@/components/admin/layout/page-head'
import { ConditionFacts, nameOf } from '@/components/admin/removals/condition-facts'
import { Table } from '@/components/admin/table/table'
import type { CountryOption } from '@/lib/countries/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import type { DryRun } from '@/lib/removals/dry-run'

type DryRunResultProps = {
  dryRun: DryRun
  /** Named by the server, since browsers may name countries differently. */
  countries: readonly CountryOption[]
  busy: boolean
}

export function DryRunResult({ dryRun, countries, busy }: DryRunResultProps) {
  const t = useTranslations('admin.removals.dryRun')
  const locale = useLocale()
  const { count, sample, conditions, until } = dryRun
  return (
    <section aria-labelledby="found" className="grid gap-3">
      <div className="max-w-column">
        <PaneHead id="found" title={t('title', counted(count, locale))} />
        <Facts>
          <ConditionFacts conditions={conditions} countries={countries} />
        </Facts>
      </div>
      <p className="meta">
        {t.rich('counted', { at: () => <Timestamp at={new Date(until)} time /> })}
        {sample.length < count && (
          <span> {t('sample', { number: formatNumber(sample.length, locale) })}</span>
        )}
      </p>
      {count > 0 && <Sample sample={sample} countries={countries} busy={busy} />}
    </section>
  )
}

type SampleProps = { sample: DryRun['sample'] } & Pick<DryRunResultProps, 'countries' | 'busy'>

function Sample({ sample, countries, busy }: SampleProps) {
  const t = useTranslations('admin.removals.dryRun')
  const states = useTranslations('admin.signatures.states')
  const flagWords = useTranslations('admin.signatures.flags')
  return (
    <Table
      caption={t('table')}
      columns={[
        t('columns.name'),
        t('columns.state'),
        t('columns.country'),
        t('columns.domain'),
        t('columns.flags'),
        { name: t('columns.posted'), number: true },
      ]}
      busy={busy}
    >
      {sample.map(({ id, name, state, held, country, domain, flags, submittedAt }) => (
        <tr key={id} role="row">
          <th role="rowheader" scope="row" className="wrap-anywhere">
            <a href={`/admin/signatures/${id}`} target="_blank" rel="noopener">
              <bdi>{name}</bdi>
            </a>
          </th>
          <td role="cell">{states(held && state === 'pending' ? 'held' : state)}</td>
          <td role="cell">{nameOf(country, countries)}</td>
          <td role="cell" className="long wrap-anywhere">
            {domain}
          </td>
          <td role="cell" className="long">
            {flags.map((flag) => flagWords(flag)).join(', ')}
          </td>
          <td role="cell" className="number">
            <Timestamp at={new Date(submittedAt)} time />
          </td>
        </tr>
      ))}
    </Table>
  )
}
