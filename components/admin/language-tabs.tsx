import { LOCALES, type Locale } from '@/lib/i18n/locales'

const NAMES: Record<Locale, string> = { en: 'English', es: 'Español' }

type LanguageTabsProps = {
  locale: Locale
  href: (locale: Locale) => string
  /** Languages in which nothing has been written. */
  missing?: Locale[]
}

/** Which language is being written, and the way to the others. */
export function LanguageTabs({ locale, href, missing = [] }: LanguageTabsProps) {
  return (
    <nav aria-label="Language" className="tabs">
      {LOCALES.map((each) => (
        <a key={each} href={href(each)} lang={each} aria-current={each === locale ? 'true' : undefined}>
          {NAMES[each]}
          {missing.includes(each) && <span lang="en"> (missing)</span>}
        </a>
      ))}
    </nav>
  )
}
