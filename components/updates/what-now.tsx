import { useTranslations } from 'next-intl'
import { Share } from '@/components/share/share'
import { ButtonLink } from '@/components/ui/button'
import { localePath, type Locale } from '@/lib/i18n/locales'

type WhatNowProps = {
  locale: Locale
  /** The petition's address, and the text shared with it. */
  url: string
  text: string
  /** Once the campaign has ended. */
  closed: boolean
}

/** Asks readers of every update to sign, share and donate. */
export function WhatNow({ locale, url, text, closed }: WhatNowProps) {
  const t = useTranslations('updates')
  return (
    <section aria-labelledby="what-now" className="no-print grid justify-items-start gap-4 pt-12">
      <h2 id="what-now" className="text-24">
        {t('whatNow')}
      </h2>
      {!closed && (
        <p>
          {t.rich('signFirst', {
            sign: (words) => <a href={`${localePath(locale, '/')}#sign`}>{words}</a>,
          })}
        </p>
      )}
      <p>{t('share')}:</p>
      <Share url={url} text={text} />
      <ButtonLink quiet href={localePath(locale, '/donate')}>
        {t('donate')}
      </ButtonLink>
    </section>
  )
}
