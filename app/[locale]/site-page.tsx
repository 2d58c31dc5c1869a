import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CampaignEnded } from '@/components/petition/campaign-ended'
import { SwitchesOn } from '@/components/petition/switches-on'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { SkipLink } from '@/components/ui/skip-link'
import type { Locale, PagePath } from '@/lib/i18n/locales'
import { letter } from '@/lib/petition/letter'
import { campaign, campaignWords } from '@/lib/petition/queries'

type SitePageProps = {
  locale: Locale
  path: PagePath
  /** Where the language link leads when the page lacks a translation. */
  elsewhere?: PagePath
  /** Whether it holds the form to sign. */
  form?: boolean
  /** Above the header, and after the links that skip both. */
  bar?: ReactNode
  children: ReactNode
}

export async function SitePage({ locale, path, elsewhere, form, bar, children }: SitePageProps) {
  const [site, words, toDeciders, t] = await Promise.all([
    campaign(),
    campaignWords(locale),
    letter(locale),
    getTranslations('site'),
  ])
  return (
    <>
      <SkipLink to="#main" words={t('skip')} /> {form && <SkipLink to="#sign" words={t('skipToForm')} />}
      {bar}
      <SiteHeader locale={locale} name={site.name} path={path} alternate={elsewhere ?? path} />
      <main id="main">
        <CampaignEnded locale={locale} campaign={site} />
        <SwitchesOn campaign={site} />
        {children}
      </main>
      <SiteFooter locale={locale} words={words} absent={toDeciders ? [] : ['/write']} />
    </>
  )
}
