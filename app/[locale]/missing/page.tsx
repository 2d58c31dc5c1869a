import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { ButtonLink } from '@/components/ui/button'
import { SinglePage } from '@/components/ui/page'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('site')
  return { title: t('notFoundTitle'), robots: 'noindex' }
}

/** Shown by the server for every missing page (server/front/error-pages.ts). */
export default async function MissingPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const t = await getTranslations('site')
  return (
    <SitePage locale={locale} path="/">
      <SinglePage title={t('notFoundTitle')}>
        <p>{t('notFoundText')}</p>
        <p>
          <ButtonLink href={localePath(locale, '/')}>{t('toPetition')}</ButtonLink>
        </p>
      </SinglePage>
    </SitePage>
  )
}
