import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { DonateAsk } from '@/app/[locale]/signed/donate-ask'
import { NextAsk } from '@/app/[locale]/signed/next-ask'
import { ShareAsk } from '@/app/[locale]/signed/share-ask'
import { ButtonLink } from '@/components/ui/button'
import { askAfter, type AfterSigning } from '@/lib/asks/order'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { signedPage } from '@/lib/signatures/queries'

type SignedAskProps = { locale: Locale; token: string; ask: AfterSigning; path: string }

/** One ask of those that follow the signing; which were before stands in the address alone. */
export async function SignedAsk({ locale, token, ask, path }: SignedAskProps) {
  const page = await signedPage(token)
  if (!page) return <OverLink locale={locale} />
  const after = askAfter(ask)
  const onwards = after ? `/signed/${token}/${after}` : '/'
  if (ask === 'share') return <ShareAsk {...{ locale, path, onwards }} share={page.share} />
  if (ask === 'donate') return <DonateAsk {...{ locale, path, onwards }} />
  return <NextAsk locale={locale} path={path} share={`/signed/${token}/share`} />
}

async function OverLink({ locale }: { locale: Locale }) {
  const [t, s] = await Promise.all([getTranslations('signed'), getTranslations('signature')])
  return (
    <BesidePage quiet locale={locale} path="/" title={t('overTitle')}>
      <p>{t('over')}</p>
      <p className="flex flex-wrap gap-4">
        <ButtonLink href={localePath(locale, '/signature')}>{s('askForLink')}</ButtonLink>
        <ButtonLink quiet href={`${localePath(locale, '/')}#share`}>
          {t('shareAgain')}
        </ButtonLink>
      </p>
    </BesidePage>
  )
}
