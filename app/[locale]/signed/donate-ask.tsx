import { getTranslations } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { DonateAmounts, donateLink } from '@/components/petition/donate-amounts'
import { Prose } from '@/components/prose/prose'
import { Steps } from '@/components/signatures/steps'
import { LanguageNote } from '@/components/site/language-note'
import { ButtonLink } from '@/components/ui/button'
import { PageBody, Wrap } from '@/components/ui/page'
import { donateHost, suggestedAmounts } from '@/lib/donations/rules'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { campaign, campaignWords, contentBeside } from '@/lib/petition/queries'

type DonateAskProps = {
  locale: Locale
  path: string
  /** Where who does not donate goes on. */
  onwards: string
}

export async function DonateAsk({ locale, path, onwards }: DonateAskProps) {
  const [site, words, t, donate] = await Promise.all([
    campaign(),
    campaignWords(locale),
    getTranslations('signed'),
    getTranslations('donate'),
  ])
  const host = donateHost(site.donateUrl)
  const amounts = suggestedAmounts(site, words.donateSentences, locale)
  return (
    <SitePage locale={locale} path={path}>
      <Wrap>
        <PageBody tight above={<Steps current="donate" />} title={t('donateTitle')}>
          <Prose
            content={await contentBeside(words.donate, words.locale)}
            locale={words.locale}
            around={locale}
            className="ruled"
          />
          <LanguageNote locale={locale} written={words.locale} />
          {amounts.length > 0 && (
            <DonateAmounts locale={locale} source="signed" amounts={amounts} written={words.locale} />
          )}
          <div className="grid max-w-form gap-2">
            <ButtonLink wide href={donateLink(locale, 'signed')} rel="nofollow">
              {donate(amounts.length > 0 ? 'other' : 'button')}
            </ButtonLink>
            <p className="meta">{donate('leave', { host })}</p>
          </div>
          <p>
            <a href={localePath(locale, onwards)}>{t('next')}</a>
          </p>
        </PageBody>
      </Wrap>
    </SitePage>
  )
}
