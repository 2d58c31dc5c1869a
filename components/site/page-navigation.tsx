import { useTranslations } from 'next-intl'
import { linkedPages } from '@/components/site/linked-pages'
import { localePath, type Locale, type PagePath } from '@/lib/i18n/locales'

type PageNavigationProps = {
  locale: Locale
  /** The path of this page. */
  current: PagePath
  className?: string
}

export function PageNavigation({ locale, current, className = '' }: PageNavigationProps) {
  const t = useTranslations('site')
  return (
    <nav aria-label={t('mainNavigation')} className={`no-print text-16 font-normal ${className}`}>
      <ul className="flex flex-wrap gap-x-5 lg:gap-x-6">
        {linkedPages('header').map(({ path, label }) => (
          <li key={path}>
            <a
              href={localePath(locale, path)}
              aria-current={path === current ? 'page' : undefined}
              className="inline-block py-1 no-underline hover:underline aria-[current]:underline"
            >
              {t(label)}
            </a>{' '}
          </li>
        ))}
      </ul>
    </nav>
  )
}
