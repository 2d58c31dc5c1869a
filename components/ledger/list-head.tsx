import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatMoment, formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { PublishedHead } from '@/lib/ledger/head-queries'

/** The signed head of the log, and who else has signed it. */
export function ListHead({ locale, head }: { locale: Locale; head: PublishedHead }) {
  const t = useTranslations('ledger.now')
  return (
    <>
      <dl className="grid gap-3">
        <Fact term={t('entries')}>
          <span className="text-22 font-bold tabular-nums">{formatNumber(head.size, locale)}</span>
        </Fact>
        <Fact term={t('root')}>
          <code>{head.root}</code>
        </Fact>
        <Fact term={t('signed')}>
          <time dateTime={head.publishedAt.toISOString()}>{formatMoment(head.publishedAt, locale)}</time>
        </Fact>
        {head.cosignatures.map(({ name, at }) => (
          <Fact key={name} term={t('by')}>
            {t('witness', { name, moment: formatMoment(at, locale) })}
          </Fact>
        ))}
        <Fact term={t('origin')}>
          <code>{head.origin}</code>
        </Fact>
        {head.keys.map(({ vkey, retired }) => (
          <Fact key={vkey} term={t(retired ? 'retired' : 'key')}>
            <code>{vkey}</code>
          </Fact>
        ))}
      </dl>
      {head.cosignatures.length === 0 && <p>{t('nobody')}</p>}
    </>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="meta">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}
