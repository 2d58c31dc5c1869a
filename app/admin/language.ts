import { headers } from 'next/headers'
import { preferredLocale } from '@/lib/i18n/accept-language'
import type { Locale } from '@/lib/i18n/locales'

/** The signed-in admin's preferred browser language. */
export async function adminLanguage(): Promise<Locale> {
  return preferredLocale((await headers()).get('accept-language'))
}
