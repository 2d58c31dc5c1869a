import { useTranslations } from 'next-intl'
import { Wrap } from '@/components/ui/page'
import { localePath, type Locale } from '@/lib/i18n/locales'

const PAGES = [
  ['updates', '/updates'],
  ['references', '/references'],
  ['film', '/film'],
  ['donate', '/donate'],
  ['privacy', '/privacy'],
] as const

export function SiteFooter({ locale, imprint }: { locale: Locale; imprint: string }) {
  const t = useTranslations('site')
  return (
    <footer className="mt-16 border-t-2 border-ink pt-6 pb-12 text-16">
      <Wrap className="grid gap-4">
        <p>{imprint}</p>
        <nav aria-label={t('footerNavigation')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {PAGES.map(([key, path]) => (
              <li key={key}>
                <a href={localePath(locale, path)} className="inline-block py-1">
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Wrap>
    </footer>
  )
}
