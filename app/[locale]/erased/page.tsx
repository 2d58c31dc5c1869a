import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { ButtonLink } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'

export const dynamic = 'force-dynamic'

type PageProps = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('erased')
  return { title: t('title') }
}

export default async function ErasedPage({ params, searchParams }: PageProps) {
  const locale = await readLocale(params)
  const [{ was }, t] = await Promise.all([searchParams, getTranslations('erased')])
  return (
    <BesidePage quiet locale={locale} path="/erased" title={t('title')}>
      {was === 'confirmed' && <p className="text-22">{t('leftCount')}</p>}
      <p>{t('deleted')}</p>
      {was === 'removed' && <p>{t('hashStays')}</p>}
      <p>{t('notRecalled')}</p>
      <p>
        <ButtonLink quiet href={localePath(locale, '/')}>
          {t('home')}
        </ButtonLink>
      </p>
    </BesidePage>
  )
}
