import { useTranslations } from 'next-intl'
import { languageAttributes, LOCALES, nativeName, type Locale } from '@/lib/i18n/locales'

export function LanguageLinks({ current, href }: { current: Locale; href: (locale: Locale) => string }) {
  const t = useTranslations('admin.layout')
  return (
    <nav aria-label={t('language')} className="tabs">
      {LOCALES.map((each) => (
        <a
          key={each}
          href={href(each)}
          {...languageAttributes(each)}
          aria-current={each === current ? 'true' : undefined}
        >
          {nativeName(each)}
        </a>
      ))}
    </nav>
  )
}
