import { useFormatter, useTranslations } from 'next-intl'
import type { AskRule } from '@/lib/asks/rules'
import { countryName } from '@/lib/countries/rules'
import { languageName } from '@/lib/i18n/language-names'
import { isLocale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

/** Whom a rule is for, in words: `Spanish, in Mexico`. */
export function AskAudience({ rule: { languages, countries } }: { rule: AskRule }) {
  const [t, locale, format] = [useTranslations('admin.petition.asks'), useLocale(), useFormatter()]
  if (languages.length + countries.length === 0) return t('everybody')
  const named = languages.filter(isLocale).map((each) => languageName(each, locale))
  const places = countries.map((code) => countryName(code, locale))
  return [
    ...(named.length > 0 ? [format.list(named)] : []),
    ...(places.length > 0 ? [t('inCountries', { countries: format.list(places) })] : []),
  ].join(', ')
}
