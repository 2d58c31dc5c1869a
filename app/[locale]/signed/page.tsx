import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ShareAsk } from '@/app/[locale]/signed/share-ask'
import { readLocale } from '@/lib/i18n/request'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('signed')
  return { title: t('title') }
}

/** For whoever comes without the link of their own that confirming leads to. */
export default async function SignedPage({ params }: PageProps) {
  const locale = await readLocale(params)
  return <ShareAsk locale={locale} path="/signed" share={null} onwards="/donate" />
}
