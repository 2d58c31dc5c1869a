import { useTranslations } from 'next-intl'
import { DonateAmounts } from '@/components/petition/donate-amounts'
import { Prose } from '@/components/prose/prose'
import { LanguageNote } from '@/components/site/language-note'
import { PrintedLink } from '@/components/site/printed-link'
import { ButtonLink } from '@/components/ui/button'
import type { SuggestedAmount } from '@/lib/donations/rules'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { ParsedMarkdown } from '@/lib/markdown/parse'

type DonateProps = {
  locale: Locale
  written: Locale
  content: ParsedMarkdown['content']
  amounts: readonly SuggestedAmount[]
  /** The address of the page about donating. */
  url: string
}

export function Donate({ locale, written, content, amounts, url }: DonateProps) {
  const t = useTranslations('petition')
  return (
    <>
      <Prose content={content} locale={written} around={locale} />
      <LanguageNote locale={locale} written={written} />
      {amounts.length > 0 && (
        <DonateAmounts locale={locale} source="petition" amounts={amounts} written={written} />
      )}
      <ButtonLink quiet href={localePath(locale, '/donate')}>
        {t('donate')}
      </ButtonLink>
      <PrintedLink href={url}>{t('donate')}</PrintedLink>
    </>
  )
}
