import { preferences } from '@/lib/admins/preferences'
import type { Locale } from '@/lib/i18n/locales'

export async function adminLanguage(): Promise<Locale> {
  return (await preferences()).locale
}
