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

type SiteHeaderProps = {
  locale: Locale
  name: string
  /** Of this page. */
  path: PagePath
  /** Where the links to other languages lead. */
  alternate: PagePath
}

export function SiteHeader({ locale, name, path, alternate }: SiteHeaderProps) {
  return (
    <header>
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
          className={isLinked(path) ? 'max-sm:order-last max-sm:w-full max-sm:pb-2' : 'hidden sm:block'}
        />
        {LOCALES.filter((other) => other !== locale).map((other) => (
          <a
            key={other}
            href={localePath(other, alternate)}
            {...languageAttributes(other)}
            hrefLang={other}
            className="inline-flex min-h-7 items-center no-underline hover:underline"
          >
            {nativeName(other)}
          </a>
        ))}
      </Wrap>
    </header>
  )
}
