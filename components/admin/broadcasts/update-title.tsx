import { useTranslations } from 'next-intl'
import type { ListedBroadcast } from '@/lib/broadcasts/admin-queries'
import { withFallback } from '@/lib/i18n/fallback'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

/** In the admin's language where the update is written in it. */
export function UpdateTitle({ titles }: Pick<ListedBroadcast, 'titles'>) {
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts')]
  const words = withFallback(titles, locale)
  if (!words?.title) return t('untitled')
  return <span {...languageAttributes(words.locale, locale)}>{words.title}</span>
}
