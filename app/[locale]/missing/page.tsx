import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { BrokenLine } from '@/components/site/broken-line'
import { ButtonLink } from '@/components/ui/button'
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
    <BesidePage locale={locale} path="/" title={t('notFoundTitle')} above={<BrokenLine />}>
      <p>{t('notFoundText')}</p>
      <p>
        <ButtonLink href={localePath(locale, '/')}>{t('toPetition')}</ButtonLink>
      </p>
      <p>
        <a href={localePath(locale, '/contact')}>{t('writeToUs')}</a>
      </p>
    </BesidePage>
  )
}
