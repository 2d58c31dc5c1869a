import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { archivePagination } from '@/app/[locale]/archive/pagination'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { ArchiveYears } from '@/components/updates/archive-years'
import { UpdateList } from '@/components/updates/update-list'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { archiveYear } from '@/lib/updates/archive'

export const revalidate = 5

/** Rendered on first request. */
export function generateStaticParams() {
  return []
}

type PageProps = { params: Promise<{ locale: string; year: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, year, earlier, later } = await readYear(params)
  const t = await getTranslations('archive')
  const [title, description] = [t('ofYear', { year }), t('ofYearDescription', { year })]
  return {
    ...(await pageMetadata({ locale, path: `/archive/${year}`, title, description, card: 'updates' })),
    pagination: archivePagination(locale, { previous: later, next: earlier }),
  }
}

export default async function ArchiveYearPage({ params }: PageProps) {
  const { locale, year, updates, years } = await readYear(params)
  const t = await getTranslations('archive')
  return (
    <BesidePage
      locale={locale}
      path={`/archive/${year}`}
      title={t('ofYear', { year })}
      above={
        <p className="meta no-print">
          <a href={localePath(locale, '/updates')}>{t('newest')}</a> ·{' '}
          <a href={localePath(locale, '/archive')}>{t('title')}</a>
        </p>
      }
    >
      {updates.length > 0 ? <UpdateList locale={locale} updates={updates} /> : <p>{t('noneOfYear')}</p>}
      {years.length > 0 && <ArchiveYears locale={locale} label={t('years')} years={years} current={year} />}
    </BesidePage>
  )
}

async function readYear(params: PageProps['params']) {
  const [locale, { year }] = await Promise.all([readLocale(params), params])
  const archived = await archiveYear(year, locale)
  if (!archived) notFound()
  return { locale, year, ...archived }
}
