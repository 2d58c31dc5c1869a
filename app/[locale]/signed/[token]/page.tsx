import type { Metadata } from 'next'
import { askMetadata } from '@/app/[locale]/signed/ask-metadata'
import { SignedAsk } from '@/app/[locale]/signed/signed-ask'
import { FIRST_ASK } from '@/lib/asks/order'
import { readLocale } from '@/lib/i18n/request'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  return askMetadata(FIRST_ASK)
}

export default async function SignedByTokenPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const { token } = await params
  return <SignedAsk locale={locale} token={token} ask={FIRST_ASK} path={`/signed/${token}`} />
}
