import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { ButtonLink } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('updates')
  return { title: t('withdrawnTitle'), robots: 'noindex' }
}

/** Shown by the server for a withdrawn update (server/front/not-found.ts). */
export default async function WithdrawnPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const t = await getTranslations('updates')
  return (
    <BesidePage locale={locale} path="/updates" title={t('withdrawnTitle')}>
      <p>{t('withdrawn')}</p>
      <p>
        <ButtonLink href={localePath(locale, '/updates')}>{t('all')}</ButtonLink>
      </p>
    </BesidePage>
  )
}
