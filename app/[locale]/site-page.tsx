import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import type { Locale } from '@/lib/i18n/locales'
import { campaign, campaignWords } from '@/lib/petition/queries'

type SitePageProps = {
  locale: Locale
  /** The page's English path, for the link to it in the other language. */
  path: string
  /** Whether the page exists in the other language; if not, the link leads to `elsewhere`. */
  elsewhere?: string
  children: ReactNode
}

/** The frame of every public page: skip link, header, main part, footer. */
export async function SitePage({ locale, path, elsewhere, children }: SitePageProps) {
  const [site, words, t] = await Promise.all([campaign(), campaignWords(locale), getTranslations('site')])
  return (
    <>
      <a href="#main" className="absolute -left-[999rem] focus:static focus:block focus:px-4 focus:py-3">
        {t('skip')}
      </a>
      <SiteHeader locale={locale} name={site.name} alternate={elsewhere ?? path} />
      <main id="main">{children}</main>
      <SiteFooter locale={locale} imprint={words.imprint} />
    </>
  )
}
