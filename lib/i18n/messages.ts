import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'
import { WORDS } from '@/messages/index'

export type Messages = (typeof WORDS)[typeof DEFAULT_LOCALE]

export const MESSAGES: Record<Locale, Messages> = WORDS

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = isLocale(requested) ? requested : DEFAULT_LOCALE
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' }
})
