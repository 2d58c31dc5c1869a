import type { Metadata } from 'next'
import { SignedStep } from '@/app/[locale]/signed/signed-step'
import { askTitle, signedSteps } from '@/app/[locale]/signed/signed-steps'
import { readLocale } from '@/lib/i18n/request'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const asks = (await signedSteps(locale, (await params).token))?.asks ?? []
  return { title: await askTitle(asks[0]?.ask ?? 'share', asks, locale) }
}

export default async function SignedByTokenPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const { token } = await params
  return <SignedStep locale={locale} token={token} ask={null} />
}
