import { useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/language-names'
import { useLocale } from '@/lib/i18n/use-locale'
import type { MissingFact } from '@/lib/petition/missing-facts'

const CAMPAIGN = '/admin/petition/campaign'
const WORDS = '/admin/petition/words'

const PAGES = {
  filmMinutes: CAMPAIGN,
  filmLanguages: CAMPAIGN,
  filmCaptions: CAMPAIGN,
  filmPublishedOn: CAMPAIGN,
  story: WORDS,
  questions: WORDS,
  press: WORDS,
} as const satisfies Record<MissingFact['fact'], string>

/** Asks for what the public pages leave out until somebody writes it. Renders nothing when all is there. */
export function MissingFactsNotice({ facts }: { facts: MissingFact[] }) {
  const t = useTranslations('admin.overview.missing')
  const locale = useLocale()
  if (facts.length === 0) return null
  return (
    <details className="sentence mb-4">
      <summary>{t('summary', { count: facts.length })}</summary>
      <ul className="list-disc ps-6">
        {facts.map((missing) => {
          const language = 'locale' in missing ? languageName(missing.locale, locale) : ''
          return (
            <li key={`${missing.fact} ${language}`}>
              <a href={PAGES[missing.fact]}>{t(missing.fact, { language })}</a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
