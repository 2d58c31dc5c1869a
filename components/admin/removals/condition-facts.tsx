import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Fact } from '@/components/admin/layout/facts'
import type { CountryOption } from '@/lib/countries/rules'
import type { Conditions } from '@/lib/removals/schema'

type ConditionFactsProps = {
  conditions: Conditions
  /** Named by the server, since browsers may name countries differently. */
  countries: readonly CountryOption[]
}

/** The conditions that were given; one that is no longer kept says so. */
export function ConditionFacts({ conditions, countries }: ConditionFactsProps) {
  const t = useTranslations('admin.removals.conditions')
  const states = useTranslations('admin.signatures.states')
  const flags = useTranslations('admin.signatures.flags')
  const { state, domain, country, since, before, flag, network, signerName, nameMatch } = conditions
  return (
    <>
      {state && <Fact name={t('state')}>{states(state)}</Fact>}
      {domain && <Fact name={t('domain')}>{domain}</Fact>}
      {country && <Fact name={t('country')}>{nameOf(country, countries)}</Fact>}
      {since && (
        <Fact name={t('since')}>
          <Timestamp at={new Date(since)} time />
        </Fact>
      )}
      {before && (
        <Fact name={t('before')}>
          <Timestamp at={new Date(before)} time />
        </Fact>
      )}
      {flag && <Fact name={t('flag')}>{flags(flag)}</Fact>}
      {network !== undefined && <Fact name={t('network')}>{network.slice(0, 12) || t('forgotten')}</Fact>}
      {signerName !== undefined && (
        <Fact name={t(nameMatch ?? 'equals')}>{signerName ? <bdi>{signerName}</bdi> : t('forgotten')}</Fact>
      )}
    </>
  )
}

export function nameOf(code: string, countries: readonly CountryOption[]): string {
  return countries.find((country) => country.code === code)?.name ?? code
}
