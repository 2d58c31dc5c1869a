import { useTranslations } from 'next-intl'
import type { Brought as BroughtNumber } from '@/lib/arrivals/rules'
import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

/** How many came by a signer's own link, rounded down; nothing while nobody has. */
export function Brought({ locale, brought }: { locale: Locale; brought: BroughtNumber }) {
  const t = useTranslations('share')
  if (brought === null) return null
  const words =
    brought === 'few' ? t('broughtFew') : t('brought', { count: formatNumber(brought, locale), n: brought })
  return (
    <p>
      <strong>{words}</strong> <span className="meta">{t('broughtDaily')}</span>
    </p>
  )
}
