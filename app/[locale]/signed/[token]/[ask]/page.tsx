import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SignedStep } from '@/app/[locale]/signed/signed-step'
import { askTitle, signedSteps } from '@/app/[locale]/signed/signed-steps'
import { isAsk } from '@/lib/asks/rules'
import { readLocale } from '@/lib/i18n/request'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string; token: string; ask: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const { token, ask } = await params
  if (!isAsk(ask)) return {}
  const asks = (await signedSteps(locale, token))?.asks ?? []
  return { title: await askTitle(ask, asks, locale) }
}

export default async function SignedAskPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const { token, ask } = await params
  if (!isAsk(ask)) notFound()
  return <SignedStep locale={locale} token={token} ask={ask} />
}
