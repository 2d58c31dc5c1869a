import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { DonateAmounts, donateLink } from '@/components/petition/donate-amounts'
import { Prose } from '@/components/prose/prose'
import { LanguageNote } from '@/components/site/language-note'
import { PrintedFrom } from '@/components/site/printed-from'
import { PrintedLink } from '@/components/site/printed-link'
import { ButtonLink } from '@/components/ui/button'
import { donateAddress, donateHost, suggestedAmounts } from '@/lib/donations/rules'
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
  const amounts = suggestedAmounts(site, words.donateSentences, locale)
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
      {amounts.length > 0 && (
        <DonateAmounts locale={locale} source="page" amounts={amounts} written={words.locale} />
      )}
      <div className="no-print grid max-w-form gap-2">
        <ButtonLink wide href={donateLink(locale, 'page')} rel="nofollow">
          {t(amounts.length > 0 ? 'other' : 'button')}
        </ButtonLink>
        <p className="meta">{t('leave', { host })}</p>
      </div>
      <p className="meta">{t('paid', { host })}</p>
      <p className="no-print">
        {t.rich('instead', { share: (link) => <a href={`${localePath(locale, '/')}#share`}>{link}</a> })}
      </p>
      <PrintedFrom url={env().SITE_URL + localePath(locale, '/donate')} />
    </BesidePage>
  )
}
