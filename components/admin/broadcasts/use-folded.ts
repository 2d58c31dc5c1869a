import { useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

/** Shows a count, or that it is a few. */
export function useFolded(): (count: number | 'few') => string {
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts.results')]
  return (count) => (count === 'few' ? t('few') : formatNumber(count, locale))
}
