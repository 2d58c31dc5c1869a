import { useTranslations } from 'next-intl'
import { rateOf, toldOf } from '@/lib/arrivals/rules'
import { formatNumber, formatShare } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

/** Counts and rates in words: a few where they are under ten, no rate where too few would tell. */
export function useTold() {
  const t = useTranslations('admin.arrivals')
  const locale = useLocale()
  return {
    count(count: number): string {
      const told = toldOf(count)
      return told === 'few' ? t('few') : formatNumber(told, locale)
    },
    rate(count: number, base: number): string | null {
      const rate = rateOf(count, base)
      if (!rate) return null
      if ('below' in rate) return t('below', { share: formatShare(rate.below, locale) })
      return formatShare(rate.share, locale)
    },
  }
}
