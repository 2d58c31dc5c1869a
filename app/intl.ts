import { getRequestConfig } from 'next-intl/server'
import { preferences } from '@/lib/admins/preferences'
import { isLocale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'

/** A public page names its language (readLocale); the admin area has that of who is signed in. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const { locale, timeZone } = isLocale(requested)
    ? { locale: requested, timeZone: 'UTC' }
    : await preferences()
  return { locale, timeZone, messages: MESSAGES[locale] }
})
