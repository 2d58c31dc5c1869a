import { useTranslations } from 'next-intl'
import { Share } from '@/components/share/share'
import { localePath, type Locale } from '@/lib/i18n/locales'
import type { ShareWay } from '@/lib/share-texts/queries'

type WhatNowProps = {
  locale: Locale
  /** The ways to share the update. */
  ways: ShareWay[]
}

/** Asks readers to pass the update on, or the petition; signing is asked for beside it. */
export function WhatNow({ locale, ways }: WhatNowProps) {
  const t = useTranslations('updates')
  return (
    <section aria-labelledby="what-now" className="no-print grid justify-items-start gap-4 pt-12">
      <h2 id="what-now" className="text-24">
        {t('whatNow')}
      </h2>
      <Share locale={locale} ways={ways} button={t('share')} />
      <p>
        {t.rich('instead', {
          share: (words) => <a href={`${localePath(locale, '/')}#share`}>{words}</a>,
          donate: (words) => <a href={localePath(locale, '/donate')}>{words}</a>,
        })}
      </p>
    </section>
  )
}
