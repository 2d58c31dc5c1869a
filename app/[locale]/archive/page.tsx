import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { ArchiveYears } from '@/components/updates/archive-years'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { archiveYears } from '@/lib/updates/archive'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('archive')
  return pageMetadata({
    locale,
    path: '/archive',
    title: t('title'),
    description: t('description'),
    card: 'updates',
  })
}

export default async function ArchivePage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [years, t, updates] = await Promise.all([
    archiveYears(locale),
    getTranslations('archive'),
    getTranslations('updates'),
  ])
  return (
    <BesidePage locale={locale} path="/archive" title={t('title')}>
      {years.length > 0 ? (
        <ArchiveYears locale={locale} label={t('years')} years={years} />
      ) : (
        <p>{updates('none')}</p>
      )}
      <p>
        <a href={localePath(locale, '/updates')}>{t('newest')}</a>
      </p>
    </BesidePage>
  )
}
