import { getRequestConfig } from 'next-intl/server'
import { preferences } from '@/lib/admins/preferences'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import { isLocale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'

/**
 * Messages write numbers by the rules of the language's territory (es-MX), so next-intl knows that in place of the language.
 * A public page names its language (readLocale); the admin area has that of who is signed in.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const { locale, timeZone } = isLocale(requested)
    ? { locale: requested, timeZone: 'UTC' }
    : await preferences()
  return { locale: INTL_LOCALE[locale], timeZone, messages: MESSAGES[locale] }
})
