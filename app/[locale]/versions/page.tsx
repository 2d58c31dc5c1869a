import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { VersionList } from '@/components/petition/version-list'
import { PrintedFrom } from '@/components/site/printed-from'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { publicVersions } from '@/lib/petition/public-versions'
import { env } from '@/lib/platform/env'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('versions')
  return pageMetadata({ locale, path: '/versions', title: t('title'), description: t('description') })
}

export default async function VersionsPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [versions, t] = await Promise.all([publicVersions(locale), getTranslations('versions')])
  return (
    <BesidePage locale={locale} path="/versions" title={t('title')}>
      <p className="text-22">{t('lead')}</p>
      <p>{t('names')}</p>
      {versions.length > 1 && <p>{t('marks')}</p>}
      <VersionList locale={locale} versions={versions} />
      <p className="meta">{t('counted')}</p>
      <PrintedFrom url={env().SITE_URL + localePath(locale, '/versions')} />
    </BesidePage>
  )
}
