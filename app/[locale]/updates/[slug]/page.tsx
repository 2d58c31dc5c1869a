import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { SitePage } from '@/app/[locale]/site-page'
import { articleData } from '@/app/[locale]/updates/[slug]/article-data'
import { LinkedData } from '@/components/site/linked-data'
import { PrintedFrom } from '@/components/site/printed-from'
import { BesidePetition } from '@/components/updates/beside-petition'
import { Neighbours } from '@/components/updates/neighbours'
import { UpdateArticle } from '@/components/updates/update-article'
import { WhatNow } from '@/components/updates/what-now'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { campaign, petitionText } from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'
import { waysToShare } from '@/lib/share-texts/queries'
import { neighboursOf } from '@/lib/updates/archive'
import { publishedUpdate } from '@/lib/updates/queries'
import { changedAt, startOf } from '@/lib/updates/rules'

export const revalidate = 5

/** Rendered on first request. */
export function generateStaticParams() {
  return []
}

type PageProps = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, update } = await readUpdate(params)
  const { id, paths: path, title, summary: description, languages, date, byline, sharePicture } = update
  return pageMetadata({
    locale,
    path,
    title,
    description,
    card: `update-${id}`,
    picture: sharePicture,
    languages,
    article: { published: startOf(date), modified: changedAt(update), byline },
  })
}

export default async function UpdatePage({ params }: PageProps) {
  const { locale, update } = await readUpdate(params)
  const path = localePath(locale, update.paths)
  const [petition, site, neighbours, ways] = await Promise.all([
    petitionText(locale),
    campaign(),
    neighboursOf(update.slug, locale),
    waysToShare(locale, { code: null, update }),
  ])
  return (
    <SitePage locale={locale} path={update.paths}>
      <LinkedData data={await articleData(update)} />
      <BesidePetition locale={locale} petition={petition} campaign={site}>
        <UpdateArticle locale={locale} update={update} referencesAt={`${path}/references`}>
          <WhatNow locale={locale} ways={ways} />
        </UpdateArticle>
        <PrintedFrom url={env().SITE_URL + path} />
        <Neighbours locale={locale} {...neighbours} />
      </BesidePetition>
    </SitePage>
  )
}

async function readUpdate(params: PageProps['params']) {
  const [locale, { slug }] = await Promise.all([readLocale(params), params])
  const update = await publishedUpdate(slug, locale)
  if (!update) notFound()
  if (update.slug !== slug) permanentRedirect(localePath(locale, update.paths))
  return { locale, update }
}
