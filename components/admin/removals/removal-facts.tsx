import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Fact, Facts } from '@/components/admin/layout/facts'
import { ConditionFacts } from '@/components/admin/removals/condition-facts'
import { allCountries } from '@/lib/countries/rules'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ShownRemoval } from '@/lib/removals/queries'
import { forgetPeople } from '@/lib/removals/rules'

/** `showsNames`: a name that was searched for is shown only to owners. */
export function RemovalFacts({ removal, showsNames }: { removal: ShownRemoval; showsNames: boolean }) {
  const t = useTranslations('admin.removals.facts')
  const countries = allCountries(useLocale())
  const { conditions, reason, undoReason, by, startedAt, endedAt } = removal
  const at = () => <Timestamp at={startedAt} time />
  return (
    <Facts>
      <ConditionFacts conditions={showsNames ? conditions : forgetPeople(conditions)} countries={countries} />
      <Fact name={t('reason')}>{reason}</Fact>
      {undoReason && <Fact name={t('undoReason')}>{undoReason}</Fact>}
      <Fact name={t('started')}>{by ? t.rich('startedBy', { at, who: by }) : at()}</Fact>
      {endedAt && (
        <Fact name={t('ended')}>
          <Timestamp at={endedAt} time />
        </Fact>
      )}
    </Facts>
  )
}
