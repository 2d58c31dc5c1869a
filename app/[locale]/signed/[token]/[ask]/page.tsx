import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { askMetadata } from '@/app/[locale]/signed/ask-metadata'
import { SignedAsk } from '@/app/[locale]/signed/signed-ask'
import { isAfterSigning } from '@/lib/asks/order'
import { readLocale } from '@/lib/i18n/request'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string; token: string; ask: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const { ask } = await params
  return isAfterSigning(ask) ? askMetadata(ask) : {}
}

export default async function SignedAskPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const { token, ask } = await params
  if (!isAfterSigning(ask)) notFound()
  return <SignedAsk locale={locale} token={token} ask={ask} path={`/signed/${token}/${ask}`} />
}
