import { useTranslations } from 'next-intl'
import type { DonateSource, SuggestedAmount } from '@/lib/donations/rules'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'

type DonateAmountsProps = {
  locale: Locale
  source: DonateSource
  amounts: readonly SuggestedAmount[]
  /** The language of what is said of them. */
  written: Locale
}

/** Plain links to the suggested amounts, each with what it pays for where staff say so. */
export function DonateAmounts({ locale, source, amounts, written }: DonateAmountsProps) {
  const t = useTranslations('donate')
  const isSaid = amounts.some(({ sentence }) => sentence !== '')
  return (
    <ul aria-label={t('amounts')} className={`no-print ${isSaid ? 'grid gap-3' : 'flex flex-wrap gap-2'}`}>
      {amounts.map(({ amount, label, sentence }) => (
        <li key={amount} className={isSaid ? 'grid grid-cols-[8rem_1fr] items-center gap-4' : ''}>
          <a
            href={donateLink(locale, source, amount)}
            rel="nofollow"
            aria-label={t('amount', { amount: label })}
            className="btn btn-quiet"
          >
            {label}
          </a>
          {sentence && <span {...languageAttributes(written, locale)}>{sentence}</span>}
        </li>
      ))}
    </ul>
  )
}

/** A link to `/donate/go`, which leads on and counts; without an amount to the platform's own choice. */
export function donateLink(locale: Locale, source: DonateSource, amount?: number): string {
  const go = localePath(locale, '/donate/go')
  const asked = [amount && `amount=${amount}`, source !== 'page' && `from=${source}`].filter(Boolean)
  return asked.length > 0 ? `${go}?${asked.join('&')}` : go
}
