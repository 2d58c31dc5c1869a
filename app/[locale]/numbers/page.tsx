import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { SitePage } from '@/app/[locale]/site-page'
import { GrowthChart } from '@/components/numbers/growth-chart'
import { MarkList } from '@/components/numbers/mark-list'
import { CorrectionTable, DeliveryTable, SeriesTable } from '@/components/numbers/number-tables'
import { MapCredit, Places } from '@/components/numbers/places'
import { PrintedFrom } from '@/components/site/printed-from'
import { Section, SinglePage } from '@/components/ui/page'
import { countryName } from '@/lib/countries/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { numbers } from '@/lib/numbers/queries'
import { areWorthAMap } from '@/lib/numbers/rules'
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
  const [{ series, marks, countries, regions, deliveries, corrections }, t] = await Promise.all([
    numbers(),
    getTranslations('numbers'),
  ])
  const total = series.points.at(-1)?.total ?? 0
  return (
    <SitePage locale={locale} path="/numbers">
      <SinglePage wide title={t('title')}>
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
          {countries.length > 0 ? (
            <Places locale={locale} of="world" title={t('places')} places={countries} />
          ) : (
            <p>{t('tooFew')}</p>
          )}
        </Section>
        {regions.map(({ country, regions: places }) => {
          const title = t('states', { country: countryName(country, locale) })
          return (
            <Section key={country} id={`places-${country}`} title={title}>
              <p>{t('statesNote')}</p>
              <Places locale={locale} of={country} title={title} places={places} />
            </Section>
          )
        })}
        {areWorthAMap(countries) && <MapCredit />}
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
