import { useTranslations } from 'next-intl'
import { linkedPages } from '@/components/site/linked-pages'
import { Mark } from '@/components/site/mark'
import { Wrap } from '@/components/ui/page'
import { languageAttributes, localePath, LOCALES, nativeName, type Locale } from '@/lib/i18n/locales'

type SiteHeaderProps = {
  locale: Locale
  name: string
  /** The English path, from which the links to other languages are made. */
  alternate: string
}

export function SiteHeader({ locale, name, alternate }: SiteHeaderProps) {
  const t = useTranslations('site')
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
        <nav aria-label={t('mainNavigation')} className="hidden font-normal lg:block">
          <ul className="flex gap-6">
            {linkedPages('header').map(({ path, label }) => (
              <li key={path}>
                <a href={localePath(locale, path)} className="inline-block py-1 no-underline hover:underline">
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
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
