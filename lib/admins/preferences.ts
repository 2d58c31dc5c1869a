import { headers } from 'next/headers'
import { cache } from 'react'
import { currentAdmin } from '@/lib/admins/require-admin'
import { preferredLocale } from '@/lib/i18n/accept-language'
import type { Locale } from '@/lib/i18n/locales'

export type Preferences = { locale: Locale; timeZone: string }

/** Of the signed-in admin; what they have not chosen is the browser's language, and UTC. */
export const preferences = cache(async (): Promise<Preferences> => {
  const admin = await currentAdmin()
  const locale = admin?.locale ?? preferredLocale((await headers()).get('accept-language'))
  return { locale, timeZone: admin?.timeZone ?? 'UTC' }
})
