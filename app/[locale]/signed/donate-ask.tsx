import { getTranslations } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { DonateChoice } from '@/components/petition/donate-choice'
import { Prose } from '@/components/prose/prose'
import { Steps } from '@/components/signatures/steps'
import { LanguageNote } from '@/components/site/language-note'
import { PageBody, Wrap } from '@/components/ui/page'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { campaign, campaignWords, contentBeside } from '@/lib/petition/queries'

type DonateAskProps = {
  locale: Locale
  path: string
  /** Where who does not donate goes on. */
  onwards: string
}

export async function DonateAsk({ locale, path, onwards }: DonateAskProps) {
  const [site, words, t] = await Promise.all([campaign(), campaignWords(locale), getTranslations('signed')])
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
          <DonateChoice locale={locale} source="signed" site={site} words={words} />
          <p>
            <a href={localePath(locale, onwards)}>{t('next')}</a>
          </p>
        </PageBody>
      </Wrap>
    </SitePage>
  )
}
