import { useTranslations } from 'next-intl'
import { VerifyCommand } from '@/components/deliveries/verify-command'
import type { PublicDelivery } from '@/lib/deliveries/public-queries'
import { formatNumber } from '@/lib/i18n/dates'
import { localePath, type Locale } from '@/lib/i18n/locales'

type DeliveryProofProps = { locale: Locale; delivery: PublicDelivery; siteUrl: string }

/** Renders nothing for what was delivered before the ledger. */
export function DeliveryProof({ locale, delivery, siteUrl }: DeliveryProofProps) {
  const t = useTranslations('deliveries')
  const { manifest, ledgerIndex } = delivery
  if (!manifest) return null
  return (
    <details>
      <summary>{t('proof')}</summary>
      <div className="grid gap-3 pt-3">
        <p>{t('manifest')}</p>
        <p className="wrap-anywhere">
          <code>{manifest}</code>
        </p>
        {ledgerIndex !== null && (
          <p>
            {t.rich('entry', {
              index: formatNumber(ledgerIndex, locale),
              ledger: (words) => <a href={localePath(locale, '/ledger')}>{words}</a>,
            })}
          </p>
        )}
        <p>{t('verify')}</p>
        <VerifyCommand siteUrl={siteUrl} id={delivery.id} />
      </div>
    </details>
  )
}
