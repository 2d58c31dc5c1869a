import { useTranslations } from 'next-intl'
import { Brought } from '@/components/share/brought'
import { CopyLink } from '@/components/share/copy-link'
import type { OwnShare as Share } from '@/lib/arrivals/queries'
import type { Locale } from '@/lib/i18n/locales'

type OwnShareProps = { locale: Locale; address: string; brought: Share['brought'] }

/** The link that a signer may give to anybody, apart from the one of this page. */
export function OwnShare({ locale, address, brought }: OwnShareProps) {
  const t = useTranslations('signature')
  const s = useTranslations('share')
  return (
    <section aria-labelledby="own-share" className="grid gap-4">
      <h2 id="own-share" className="text-24">
        {t('share')}
      </h2>
      <Brought locale={locale} brought={brought} />
      <p>{t('shareText')}</p>
      <CopyLink url={address} label={s('copyLabel')} copy={s('copy')} copied={s('copied')} />
    </section>
  )
}
