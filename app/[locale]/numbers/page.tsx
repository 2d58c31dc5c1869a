import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { SitePage } from '@/app/[locale]/site-page'
import { GrowthChart } from '@/components/numbers/growth-chart'
import { MarkList } from '@/components/numbers/mark-list'
import { CorrectionTable, DeliveryTable, PlaceTable, SeriesTable } from '@/components/numbers/number-tables'
import { PlaceChart } from '@/components/numbers/place-chart'
import { PrintedFrom } from '@/components/site/printed-from'
import { Section, SinglePage } from '@/components/ui/page'
import { formatNumber } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { numbers } from '@/lib/numbers/queries'
import { env } from '@/lib/platform/env'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('numbers')
  return pageMetadata({ locale, path: '/numbers', title: t('title'), description: t('description') })
}

export default async function NumbersPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [{ series, marks, places, deliveries, corrections }, t] = await Promise.all([
    numbers(),
    getTranslations('numbers'),
  ])
  const total = series.points.at(-1)?.total ?? 0
  return (
    <SitePage locale={locale} path="/numbers">
      <SinglePage title={t('title')}>
        <p className="text-22">{t('lead', { n: total, total: formatNumber(total, locale) })}</p>
        <p>
          {t.rich('files', {
            history: (words) => <a href="/petition/history.csv">{words}</a>,
            petition: (words) => <a href="/petition.json">{words}</a>,
            corrections: (words) => <a href="/petition/corrections.json">{words}</a>,
          })}
        </p>
        <Section id="growth" title={t('growth')}>
          <GrowthChart locale={locale} series={series} marks={marks} />
          {marks.length > 0 && <MarkList locale={locale} marks={marks} />}
          <details className="w-full">
            <summary className="cursor-pointer py-1">{t('asTable')}</summary>
            <SeriesTable locale={locale} series={series} />
          </details>
        </Section>
        <Section id="places" title={t('places')}>
          <p>{t('placesNote')}</p>
          {places.length > 0 ? (
            <>
              <PlaceChart locale={locale} places={places} />
              <PlaceTable locale={locale} places={places} />
            </>
          ) : (
            <p>{t('tooFew')}</p>
          )}
        </Section>
        {deliveries.length > 0 && (
          <Section id="deliveries" title={t('deliveries')}>
            <DeliveryTable locale={locale} deliveries={deliveries} />
          </Section>
        )}
        {corrections.length > 0 && (
          <Section id="corrections" title={t('corrections')}>
            <CorrectionTable locale={locale} corrections={corrections} />
          </Section>
        )}
        <PrintedFrom url={env().SITE_URL + localePath(locale, '/numbers')} />
      </SinglePage>
    </SitePage>
  )
}
