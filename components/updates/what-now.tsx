import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/page'
import { localePath, type Locale } from '@/lib/i18n/locales'

/** The two asks under every update: share the petition, donate. */
export function WhatNow({ locale }: { locale: Locale }) {
  const t = useTranslations('updates')
  return (
    <div className="no-print">
      <Section id="what-now" title={t('whatNow')}>
        <p>{t('donateText')}</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={`${localePath(locale, '/')}#share`}>{t('share')}</ButtonLink>
          <ButtonLink quiet href={localePath(locale, '/donate')}>
            {t('donate')}
          </ButtonLink>
        </div>
      </Section>
    </div>
  )
}
