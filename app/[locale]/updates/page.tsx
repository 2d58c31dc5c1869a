import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { SitePage } from '@/app/[locale]/site-page'
import { SinglePage } from '@/components/ui/page'
import { UpdateList } from '@/components/updates/update-list'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { publishedUpdates } from '@/lib/updates/queries'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('updates')
  return pageMetadata({ locale, path: '/updates', title: t('title'), description: t('description') })
}

export default async function UpdatesPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [updates, t] = await Promise.all([publishedUpdates(locale), getTranslations('updates')])
  return (
    <SitePage locale={locale} path="/updates">
      <SinglePage title={t('title')}>
        {updates.length > 0 ? <UpdateList locale={locale} updates={updates} summaries /> : <p>{t('none')}</p>}
        <p className="meta">
          {t.rich('subscribe', {
            atom: (words) => <a href={localePath(locale, '/feed.xml')}>{words}</a>,
            json: (words) => <a href={localePath(locale, '/feed.json')}>{words}</a>,
          })}
        </p>
      </SinglePage>
    </SitePage>
  )
}
