import { useTranslations } from 'next-intl'
import { DonateAmounts, donateLink } from '@/components/petition/donate-amounts'
import { ButtonLink } from '@/components/ui/button'
import { donateHost, suggestedAmounts, type DonateSource, type Suggesting } from '@/lib/donations/rules'
import type { Locale } from '@/lib/i18n/locales'

type DonateChoiceProps = {
  locale: Locale
  source: DonateSource
  site: Suggesting
  words: { locale: Locale; donateSentences: string }
  /** The words of the link to any amount; the site's own where there are none. */
  button?: string
}

/** The suggested amounts, or a plain link without them, and who takes the payment. */
export function DonateChoice({ locale, source, site, words, button }: DonateChoiceProps) {
  const t = useTranslations('donate')
  const amounts = suggestedAmounts(site, words.donateSentences, locale)
  return (
    <>
      {amounts.length > 0 && (
        <DonateAmounts locale={locale} source={source} amounts={amounts} written={words.locale} />
      )}
      <div className="no-print grid max-w-form gap-2">
        <ButtonLink wide href={donateLink(locale, source)} rel="nofollow">
          {button || t(amounts.length > 0 ? 'other' : 'button')}
        </ButtonLink>
        <p className="meta">{t('leave', { host: donateHost(site.donateUrl) })}</p>
      </div>
    </>
  )
}
