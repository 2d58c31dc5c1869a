import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { filmData } from '@/app/[locale]/film/film-data'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { FilmPoster } from '@/components/film/film'
import { FilmFacts } from '@/components/film/film-facts'
import { Prose } from '@/components/prose/prose'
import { LanguageNote } from '@/components/site/language-note'
import { LinkedData } from '@/components/site/linked-data'
import { PrintedFrom } from '@/components/site/printed-from'
import { PrintedLink } from '@/components/site/printed-link'
import { titleLanguage } from '@/lib/film/rules'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { campaign, campaignWords, contentBeside } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const [words, t] = await Promise.all([campaignWords(locale), getTranslations('film')])
  return pageMetadata({
    locale,
    path: '/film',
    title: words.filmTitle,
    description: t('description'),
    card: 'film',
  })
}

export default async function FilmPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [site, words, t] = await Promise.all([campaign(), campaignWords(locale), getTranslations('film')])
  return (
    <BesidePage
      locale={locale}
      path="/film"
      title={words.filmTitle}
      titleLanguage={titleLanguage(site.filmTitleLanguage, words.locale, locale)}
    >
      <LanguageNote locale={locale} written={words.locale} />
      <Prose content={await contentBeside(words.film, words.locale)} locale={words.locale} around={locale} />
      <FilmFacts locale={locale} film={site} />
      <FilmPoster title={words.filmTitle} url={site.filmUrl} />
      <PrintedLink href={site.filmUrl}>{t('watch')}</PrintedLink>
      <PrintedFrom url={env().SITE_URL + localePath(locale, '/film')} />
      <LinkedData data={await filmData(locale)} />
    </BesidePage>
  )
}
