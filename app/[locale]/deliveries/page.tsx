import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { DeliveryArticle } from '@/components/deliveries/delivery-article'
import { PrintedFrom } from '@/components/site/printed-from'
import { publicDeliveries } from '@/lib/deliveries/public-queries'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { env } from '@/lib/platform/env'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('deliveries')
  return pageMetadata({ locale, path: '/deliveries', title: t('title'), description: t('description') })
}

export default async function DeliveriesPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [deliveries, t] = await Promise.all([publicDeliveries(locale), getTranslations('deliveries')])
  const { SITE_URL: siteUrl } = env()
  return (
    <BesidePage locale={locale} path="/deliveries" title={t('title')}>
      <p className="text-22">{t('lead')}</p>
      {deliveries.length === 0 && <p className="border-t-2 border-ink pt-5">{t('none')}</p>}
      {deliveries.map((delivery) => (
        <DeliveryArticle key={delivery.id} locale={locale} delivery={delivery} siteUrl={siteUrl} />
      ))}
      <PrintedFrom url={siteUrl + localePath(locale, '/deliveries')} />
    </BesidePage>
  )
}
