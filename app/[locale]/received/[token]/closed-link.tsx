import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { receivedLinkState } from '@/lib/deliveries/links'
import type { Locale } from '@/lib/i18n/locales'
import { campaignIn } from '@/lib/petition/queries'

/** Why a link opens no delivery, and whom to ask for another. */
export async function ClosedLink({ locale, token }: { locale: Locale; token: string }) {
  const [state, { organisation, postalAddress }, t] = await Promise.all([
    receivedLinkState(token),
    campaignIn(locale),
    getTranslations('received'),
  ])
  const why = state === 'over' ? 'over' : 'wrong'
  return (
    <BesidePage quiet locale={locale} path="/" title={t(`${why}Title`)}>
      <p>{t(why, { organisation })}</p>
      {why === 'over' && postalAddress.trim() !== '' && (
        <address className="whitespace-pre-line not-italic">{postalAddress}</address>
      )}
    </BesidePage>
  )
}
