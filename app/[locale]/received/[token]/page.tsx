import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClosedLink } from '@/app/[locale]/received/[token]/closed-link'
import { SitePage } from '@/app/[locale]/site-page'
import { leavings } from '@/components/deliveries/leavings'
import { ReceivedFacts } from '@/components/deliveries/received-facts'
import { ReceivedFiles } from '@/components/deliveries/received-files'
import { ReceivedPlaces } from '@/components/deliveries/received-places'
import { ReceivedTexts } from '@/components/deliveries/received-text'
import { Section, SinglePage } from '@/components/ui/page'
import { receivedDelivery } from '@/lib/deliveries/received'
import { signedTexts } from '@/lib/deliveries/signed-texts'
import { formatNumber } from '@/lib/i18n/dates'
import { readLocale } from '@/lib/i18n/request'
import { campaignIn } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('received')
  return { title: t('files') }
}

export default async function ReceivedPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const { token } = await params
  const [delivery, site, t] = await Promise.all([
    receivedDelivery(token),
    campaignIn(locale),
    getTranslations('received'),
  ])
  if (!delivery) return <ClosedLink locale={locale} token={token} />

  const { count, left, gone, versions, places } = delivery
  return (
    <SitePage locale={locale} path={`/received/${token}`}>
      <SinglePage title={t('title', { n: count, count: formatNumber(count, locale) })}>
        <ReceivedFacts locale={locale} delivery={delivery} campaign={site} />
        <p className="text-22">{t('lead')}</p>
        <p>
          <strong>{t('purpose')}</strong>
        </p>
        {left !== null && <p>{t('left', leavings(left, locale))}</p>}
        {gone !== null && <p>{t('gone', leavings(gone, locale))}</p>}
        <Section id="files" title={t('files')}>
          <ReceivedFiles
            locale={locale}
            delivery={delivery}
            organisation={site.organisation}
            token={token}
            siteUrl={env().SITE_URL}
          />
        </Section>
        {places.length > 0 && (
          <Section id="places" title={t('places')}>
            <ReceivedPlaces locale={locale} places={places} />
          </Section>
        )}
        {versions.length > 0 && (
          <Section id="text" title={t('text')}>
            <ReceivedTexts locale={locale} texts={await signedTexts(versions, locale)} />
          </Section>
        )}
      </SinglePage>
    </SitePage>
  )
}
