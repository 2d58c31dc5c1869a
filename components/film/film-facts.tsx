import { useTranslations } from 'next-intl'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import { languageTagName } from '@/lib/i18n/language-names'
import type { Locale } from '@/lib/i18n/locales'

type FilmFactsProps = {
  locale: Locale
  film: {
    filmMinutes: number | null
    filmLanguages: string[]
    filmCaptions: string[]
    filmUncaptioned: boolean
  }
}

/** Its length, languages and captions, as far as staff know them. */
export function FilmFacts({ locale, film }: FilmFactsProps) {
  const t = useTranslations('film')
  const { filmMinutes, filmLanguages, filmCaptions, filmUncaptioned } = film
  const listed = (tags: string[]) =>
    new Intl.ListFormat(INTL_LOCALE[locale]).format(tags.map((tag) => languageTagName(tag, locale)))
  const facts = [
    filmMinutes !== null && t('minutes', { minutes: filmMinutes }),
    filmLanguages.length > 0 && t('spoken', { languages: listed(filmLanguages) }),
    filmCaptions.length > 0 && t('captions', { languages: listed(filmCaptions) }),
    filmUncaptioned && t('uncaptioned'),
  ].filter((fact) => fact !== false)
  if (facts.length === 0) return null
  return <p className="meta">{facts.join(' · ')}</p>
}
