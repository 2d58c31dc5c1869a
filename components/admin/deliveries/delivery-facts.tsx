import { useTranslations } from 'next-intl'
import { ConditionWords } from '@/components/admin/deliveries/condition-words'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Fact, Facts } from '@/components/admin/layout/facts'
import { regionName } from '@/lib/countries/regions'
import { countryName, isCountry } from '@/lib/countries/rules'
import type { ShownDelivery } from '@/lib/deliveries/admin-queries'
import { formatNumber } from '@/lib/i18n/dates'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type DeliveryFactsProps = { delivery: ShownDelivery; since: { held: number; withdrawn: number } }

export function DeliveryFacts({ delivery, since }: DeliveryFactsProps) {
  const t = useTranslations('admin.deliveries')
  const locale = useLocale()
  const { to, toLanguage, conditions, fields, count, startedAt, by, sealedAt, manifest, method } = delivery
  const begun = () => <Timestamp at={startedAt} time />
  const nameOf = (code: string) => (isCountry(code) ? countryName(code, locale) : regionName(code, locale))
  const handed = (['name', ...fields] as const).map((field) => t(`fields.${field}`))
  return (
    <Facts>
      <Fact name={t('facts.to')}>
        <bdi {...languageAttributes(toLanguage, locale)}>{to}</bdi>
      </Fact>
      <Fact name={t('facts.which')}>
        <ConditionWords conditions={conditions} nameOf={nameOf} />
      </Fact>
      <Fact name={t('facts.what')}>{handed.join(', ')}</Fact>
      <Fact name={t('facts.begun')}>{by ? t.rich('facts.begunBy', { at: begun, who: by }) : begun()}</Fact>
      {method && <Fact name={t('facts.how')}>{t(`methods.${method}`)}</Fact>}
      {sealedAt && (
        <>
          <Fact name={t('facts.sealed')}>
            <Timestamp at={sealedAt} time />
          </Fact>
          <Fact name={t('facts.withdrawn')}>{formatNumber(since.withdrawn, locale)}</Fact>
          <Fact name={t('facts.erased')}>{formatNumber(Math.max(0, count - since.held), locale)}</Fact>
        </>
      )}
      {manifest && (
        <Fact name={t('facts.manifest')}>
          <code>{manifest}</code>
          <span className="meta block">{t('facts.manifestHint')}</span>
        </Fact>
      )}
    </Facts>
  )
}
