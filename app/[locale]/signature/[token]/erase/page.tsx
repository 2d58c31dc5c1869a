import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { ClosedLink } from '@/app/[locale]/signature/[token]/closed-link'
import { EraseForm } from '@/components/signatures/erase-form'
import { FreshLink } from '@/components/signatures/own-rights'
import { ownDeliveries } from '@/lib/deliveries/own-queries'
import { readLocale } from '@/lib/i18n/request'
import { signerPage } from '@/lib/signatures/queries'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('erasing')
  return { title: t('title') }
}

export default async function ErasePage({ params }: PageProps) {
  const locale = await readLocale(params)
  const { token } = await params
  const [signature, deliveries, t] = await Promise.all([
    signerPage(token, locale),
    ownDeliveries(token),
    getTranslations('erasing'),
  ])
  if (!signature) return <ClosedLink locale={locale} token={token} />
  return (
    <BesidePage quiet locale={locale} path={`/signature/${token}/erase`} title={t('title')}>
      {signature.fresh ? (
        <EraseForm locale={locale} token={token} state={signature.state} deliveries={deliveries} />
      ) : (
        <FreshLink locale={locale} token={token} />
      )}
    </BesidePage>
  )
}
