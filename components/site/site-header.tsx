import { isLinked } from '@/components/site/linked-pages'
import { Mark } from '@/components/site/mark'
import { PageNavigation } from '@/components/site/page-navigation'
import { Wrap } from '@/components/ui/page'
import {
  languageAttributes,
  localePath,
  LOCALES,
  nativeName,
  type Locale,
  type PagePath,
} from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type SiteHeaderProps = {
  locale: Locale
  name: string
  /** Of this page. */
  path: PagePath
  /** Where the links to other languages lead. */
  alternate: PagePath
}

export function SiteHeader({ locale, name, path, alternate }: SiteHeaderProps) {
  const hasRow = isLinked(path)
  return (
    <header className="relative">
      <Wrap className="flex min-h-13 flex-wrap items-center gap-x-4 gap-y-2 text-16 font-semibold lg:min-h-16 lg:gap-x-6">
        <a
          href={localePath(locale, '/')}
          className="me-auto inline-flex min-h-7 items-center gap-2 no-underline hover:underline"
        >
          <Mark />
          {name}
        </a>
        <PageNavigation
          locale={locale}
          current={path}
          className={hasRow ? 'max-sm:order-last max-sm:w-full max-sm:pb-2' : 'hidden sm:block'}
        />
        <language-links className={hasRow ? 'over-navigation' : undefined}>
          {LOCALES.filter((other) => other !== locale).map((other) => (
            <LanguageLink key={other} locale={other} href={localePath(other, alternate)} />
          ))}
        </language-links>
      </Wrap>
    </header>
  )
}

function LanguageLink({ locale, href }: { locale: Locale; href: string }) {
  const t = translator(locale, 'site')
  return (
    <a
      href={href}
      {...languageAttributes(locale)}
      hrefLang={locale}
      data-offer={t('alsoIn')}
      data-close={t('close')}
      className="inline-flex min-h-7 items-center no-underline hover:underline"
    >
      {nativeName(locale)}
    </a>
  )
}
