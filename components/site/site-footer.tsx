import { useTranslations } from 'next-intl'
import { LanguageMark } from '@/components/site/language-mark'
import { linkedPages } from '@/components/site/linked-pages'
import { Wrap } from '@/components/ui/page'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'

type SiteFooterProps = {
  locale: Locale
  words: { imprint: string; locale: Locale }
  /** The paths of pages of which there is nothing yet. */
  absent: readonly string[]
}

export function SiteFooter({ locale, words, absent }: SiteFooterProps) {
  const t = useTranslations('site')
  return (
    <footer className="mt-16 border-t-2 border-ink pt-6 pb-12 text-16">
      <Wrap className="grid gap-4">
        <p {...languageAttributes(words.locale, locale)}>
          {words.imprint}
          <LanguageMark locale={locale} written={words.locale} />
        </p>
        <nav aria-label={t('footerNavigation')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {linkedPages('footer', absent).map(({ path, label }) => (
              <li key={path}>
                <a href={localePath(locale, path)} className="inline-block py-1">
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Wrap>
    </footer>
  )
}
