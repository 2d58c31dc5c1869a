import { LOCALES, type Locale } from '@/lib/i18n/locales'

const NAMES: Record<Locale, string> = { en: 'English', es: 'Español' }

/** The same page for each language. */
export function LanguageLinks({ current, href }: { current: Locale; href: (locale: Locale) => string }) {
  return (
    <nav aria-label="Language" className="tabs">
      {LOCALES.map((each) => (
        <a key={each} href={href(each)} lang={each} aria-current={each === current ? 'true' : undefined}>
          {NAMES[each]}
        </a>
      ))}
    </nav>
  )
}
