import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { LetterToDeciders } from '@/components/letters/letter-to-deciders'
import { PrintedFrom } from '@/components/site/printed-from'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { letter } from '@/lib/petition/letter'
import { env } from '@/lib/platform/env'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('write')
  return pageMetadata({ locale, path: '/write', title: t('title'), description: t('description') })
}

export default async function WritePage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [written, t] = await Promise.all([letter(locale), getTranslations('write')])
  if (!written) notFound()
  return (
    <BesidePage locale={locale} path="/write" title={t('title')}>
      <LetterToDeciders locale={locale} letter={written} />
      <PrintedFrom url={env().SITE_URL + localePath(locale, '/write')} />
    </BesidePage>
  )
}
