import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { DonateChoice } from '@/components/petition/donate-choice'
import { Prose } from '@/components/prose/prose'
import { LanguageNote } from '@/components/site/language-note'
import { PrintedFrom } from '@/components/site/printed-from'
import { PrintedLink } from '@/components/site/printed-link'
import { donateAddress, donateHost } from '@/lib/donations/rules'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { campaign, campaignWords, contentBeside } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('donate')
  return pageMetadata({
    locale,
    path: '/donate',
    title: t('title'),
    description: t('description'),
    card: 'donate',
  })
}

export default async function DonatePage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [site, words, t] = await Promise.all([campaign(), campaignWords(locale), getTranslations('donate')])
  const host = donateHost(site.donateUrl)
  return (
    <BesidePage locale={locale} path="/donate" title={t('title')}>
      <Prose
        content={await contentBeside(words.donate, words.locale)}
        locale={words.locale}
        around={locale}
        className="ruled"
      />
      <LanguageNote locale={locale} written={words.locale} />
      <PrintedLink href={donateAddress(site.donateUrl, { amount: null, source: 'page', locale })}>
        {t('button')}
      </PrintedLink>
      <DonateChoice locale={locale} source="page" site={site} words={words} />
      <p className="meta">{t('paid', { host })}</p>
      <p className="no-print">
        {t.rich('instead', { share: (link) => <a href={`${localePath(locale, '/')}#share`}>{link}</a> })}
      </p>
      <PrintedFrom url={env().SITE_URL + localePath(locale, '/donate')} />
    </BesidePage>
  )
}
