import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CampaignEnded } from '@/components/petition/campaign-ended'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import type { Locale } from '@/lib/i18n/locales'
import { campaign, campaignWords } from '@/lib/petition/queries'

type SitePageProps = {
  locale: Locale
  /** In English. */
  path: string
  /** Where the language link leads when the page lacks a translation. */
  elsewhere?: string
  children: ReactNode
}

export async function SitePage({ locale, path, elsewhere, children }: SitePageProps) {
  const [site, words, t] = await Promise.all([campaign(), campaignWords(locale), getTranslations('site')])
  return (
    <>
      <a href="#main" className="absolute -inset-s-[999rem] focus:static focus:block focus:px-4 focus:py-3">
        {t('skip')}
      </a>
      <SiteHeader locale={locale} name={site.name} alternate={elsewhere ?? path} />
      <main id="main">
        <CampaignEnded locale={locale} campaign={site} />
        {children}
      </main>
      <SiteFooter locale={locale} words={words} />
    </>
  )
}
