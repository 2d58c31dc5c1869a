import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import en from '@/messages/en.json'
import es from '@/messages/es.json'

export const MESSAGES = { en, es }

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = isLocale(requested) ? requested : DEFAULT_LOCALE
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' }
})
