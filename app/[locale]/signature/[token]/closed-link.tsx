import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { ButtonLink } from '@/components/ui/button'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { closedLink } from '@/lib/signatures/queries'

/** Why a link opens no signer's page, and how to come by another. */
export async function ClosedLink({ locale, token }: { locale: Locale; token: string }) {
  const [why, t, s] = await Promise.all([
    closedLink(token),
    getTranslations('signature'),
    getTranslations('site'),
  ])
  return (
    <BesidePage quiet locale={locale} path="/" title={t(`${why}Title`)}>
      <p>{t(why)}</p>
      <p className="flex flex-wrap gap-4">
        {why !== 'gone' && <ButtonLink href={localePath(locale, '/signature')}>{t('askForLink')}</ButtonLink>}
        <ButtonLink quiet href={localePath(locale, '/sign')}>
          {t('sign')}
        </ButtonLink>
      </p>
      <p>
        <a href={localePath(locale, '/contact')}>{s('writeToUs')}</a>
      </p>
    </BesidePage>
  )
}
