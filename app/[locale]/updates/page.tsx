import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { archivePagination } from '@/app/[locale]/archive/pagination'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { ArchiveYears } from '@/components/updates/archive-years'
import { UpdateList } from '@/components/updates/update-list'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { newestUpdates } from '@/lib/updates/archive'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const [{ older }, t] = await Promise.all([newestUpdates(locale), getTranslations('updates')])
  const [title, description] = [t('title'), t('description')]
  return {
    ...(await pageMetadata({ locale, path: '/updates', title, description, card: 'updates' })),
    pagination: archivePagination(locale, { previous: null, next: older }),
  }
}

export default async function UpdatesPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [{ updates, years }, t, archive] = await Promise.all([
    newestUpdates(locale),
    getTranslations('updates'),
    getTranslations('archive'),
  ])
  return (
    <BesidePage locale={locale} path="/updates" title={t('title')}>
      {updates.length > 0 ? (
        <UpdateList locale={locale} updates={updates} summaries lead />
      ) : (
        <p>{t('none')}</p>
      )}
      {years.length > 0 && <ArchiveYears locale={locale} label={archive('years')} years={years} />}
      <p className="meta">
        {t.rich('subscribe', {
          atom: (words) => <a href={localePath(locale, '/feed.xml')}>{words}</a>,
          json: (words) => <a href={localePath(locale, '/feed.json')}>{words}</a>,
        })}
      </p>
    </BesidePage>
  )
}
