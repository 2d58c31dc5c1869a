import type { Metadata } from 'next'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { ReferencesListPage, referencesMetadata } from '@/app/[locale]/references/references-list-page'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { citedPage, pageOfReference } from '@/lib/references/cited'
import { pagePath } from '@/lib/references/pages'

export const revalidate = 5

/** Rendered on first request. */
export function generateStaticParams() {
  return []
}

type PageProps = { params: Promise<{ locale: string; page: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, page, pages } = await readPage(params)
  return referencesMetadata(locale, page, pages)
}

export default async function MoreReferencesPage({ params }: PageProps) {
  return <ReferencesListPage {...await readPage(params)} />
}

// A reference's key redirects to its page of the list.
async function readPage(params: PageProps['params']) {
  const [locale, { page: asked }] = await Promise.all([readLocale(params), params])
  if (!/^[1-9]\d{0,3}$/.test(asked)) {
    const page = await pageOfReference(asked)
    if (page === null) notFound()
    redirect(`${localePath(locale, pagePath(page))}#${asked}`)
  }
  const page = Number(asked)
  if (page === 1) permanentRedirect(localePath(locale, '/references'))
  const found = await citedPage(page, locale)
  // There may have been more pages once.
  if (page > found.pages) redirect(localePath(locale, pagePath(Math.max(found.pages, 1))))
  return { locale, page, ...found }
}
