import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { FilmFacts } from '@/components/film/film-facts'
import { PrintedFrom } from '@/components/site/printed-from'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { campaignIn } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

const WORKS = ['keyboard', 'reader', 'text', 'colours', 'script', 'print'] as const
const LIMITS = ['player', 'pictures', 'documents'] as const

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('accessibility')
  return pageMetadata({ locale, path: '/accessibility', title: t('title'), description: t('description') })
}

export default async function AccessibilityPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [site, t] = await Promise.all([campaignIn(locale), getTranslations('accessibility')])
  const knowsCaptions = site.filmUncaptioned || site.filmCaptions.length > 0
  return (
    <BesidePage locale={locale} path="/accessibility" title={t('title')}>
      <p className="text-22">{t('lead')}</p>
      <section aria-labelledby="works" className="prose">
        <h2 id="works">{t('works')}</h2>
        <ul>
          {WORKS.map((each) => (
            <li key={each}>{t(each)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="checked" className="prose">
        <h2 id="checked">{t('checked')}</h2>
        <p>{t('checkedText')}</p>
      </section>
      <section aria-labelledby="limits" className="prose">
        <h2 id="limits">{t('limits')}</h2>
        <ul>
          <li>
            {t(knowsCaptions ? 'film' : 'filmUnknown')}
            <FilmFacts locale={locale} film={site} />
          </li>
          {LIMITS.map((each) => (
            <li key={each}>{t(each)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="tell" className="prose">
        <h2 id="tell">{t('tell')}</h2>
        <p>
          {t.rich('tellText', {
            contact: (link) => <a href={localePath(locale, '/contact')}>{link}</a>,
          })}
        </p>
        {site.postalAddress.trim() !== '' && (
          <address className="whitespace-pre-line not-italic">
            {site.organisation}
            {'\n'}
            {site.postalAddress}
          </address>
        )}
      </section>
      <PrintedFrom url={env().SITE_URL + localePath(locale, '/accessibility')} />
    </BesidePage>
  )
}
