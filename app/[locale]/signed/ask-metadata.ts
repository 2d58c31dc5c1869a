import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { AfterSigning } from '@/lib/asks/order'

const TITLES = { share: 'title', donate: 'donateTitle', next: 'nextTitle' } as const

export async function askMetadata(ask: AfterSigning): Promise<Metadata> {
  const t = await getTranslations('signed')
  return { title: t(TITLES[ask]) }
}
