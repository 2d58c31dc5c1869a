import { useTranslations } from 'next-intl'
import { Brought } from '@/components/share/brought'
import { Share } from '@/components/share/share'
import type { Brought as BroughtNumber } from '@/lib/arrivals/rules'
import type { Locale } from '@/lib/i18n/locales'
import type { ShareWay } from '@/lib/share-texts/queries'

type OwnShareProps = { locale: Locale; ways: ShareWay[]; brought: BroughtNumber }

/** The link that a signer may give to anybody, apart from the one of this page. */
export function OwnShare({ locale, ways, brought }: OwnShareProps) {
  const t = useTranslations('signature')
  return (
    <section aria-labelledby="own-share" className="grid gap-4">
      <h2 id="own-share" className="text-24">
        {t('share')}
      </h2>
      <Brought locale={locale} brought={brought} />
      <p>{t('shareText')}</p>
      <Share locale={locale} ways={ways} />
    </section>
  )
}
