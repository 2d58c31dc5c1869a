import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { SitePage } from '@/app/[locale]/site-page'
import { CitedReferences } from '@/components/references/cited-references'
import { ExportLinks } from '@/components/references/export-links'
import { SinglePage } from '@/components/ui/page'
import { readLocale } from '@/lib/i18n/request'
import { citedReferences } from '@/lib/references/queries'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('references')
  return pageMetadata({
    locale,
    path: '/references',
    title: t('title'),
    description: t('description'),
    card: 'references',
  })
}

export default async function ReferencesPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [references, t] = await Promise.all([citedReferences(locale), getTranslations('references')])
  return (
    <SitePage locale={locale} path="/references">
      <SinglePage title={t('title')}>
        <p>{references.length > 0 ? t('lead') : t('none')}</p>
        {references.length > 0 && <ExportLinks at="/references" />}
        <CitedReferences locale={locale} references={references} />
      </SinglePage>
    </SitePage>
  )
}
