import { useTranslations } from 'next-intl'
import { languageAttributes } from '@/lib/i18n/locales'
import { titleIn, type Titles } from '@/lib/i18n/title-in'
import { useLocale } from '@/lib/i18n/use-locale'

/** In the admin's language where the update is written in it. */
export function UpdateTitle({ titles }: { titles: Titles }) {
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts')]
  const found = titleIn(titles, locale)
  if (!found) return t('untitled')
  return <span {...languageAttributes(found.locale, locale)}>{found.title}</span>
}
