import { getLocale as getFormatLocale } from 'next-intl/server'
import { localeOfFormat } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

/** `useLocale` for pages, actions and route handlers. */
export async function getLocale(): Promise<Locale> {
  return localeOfFormat(await getFormatLocale())
}
