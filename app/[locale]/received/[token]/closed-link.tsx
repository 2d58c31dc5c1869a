import { getTranslations } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { SinglePage } from '@/components/ui/page'
import { receivedLinkState } from '@/lib/deliveries/links'
import type { Locale } from '@/lib/i18n/locales'
import { campaign } from '@/lib/petition/queries'

/** Why a link opens no delivery, and whom to ask for another. */
export async function ClosedLink({ locale, token }: { locale: Locale; token: string }) {
  const [state, { organisation, postalAddress }, t] = await Promise.all([
    receivedLinkState(token),
    campaign(),
    getTranslations('received'),
  ])
  const why = state === 'over' ? 'over' : 'wrong'
  return (
    <SitePage locale={locale} path="/">
      <SinglePage title={t(`${why}Title`)}>
        <p>{t(why, { organisation })}</p>
        {why === 'over' && postalAddress.trim() !== '' && (
          <address className="whitespace-pre-line not-italic">{postalAddress}</address>
        )}
      </SinglePage>
    </SitePage>
  )
}
