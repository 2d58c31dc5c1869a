import type { Metadata } from 'next'
import { ReferencesListPage, referencesMetadata } from '@/app/[locale]/references/references-list-page'
import { readLocale } from '@/lib/i18n/request'
import { citedPage } from '@/lib/references/cited'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  return referencesMetadata(locale, 1, (await citedPage(1, locale)).pages)
}

export default async function ReferencesPage({ params }: PageProps) {
  const locale = await readLocale(params)
  return <ReferencesListPage locale={locale} page={1} {...await citedPage(1, locale)} />
}
