import { notFound } from 'next/navigation'
import { readLocale } from '@/lib/i18n/request'

// Made for each request: addresses that do not exist are endless, and must not fill the page cache.
export const dynamic = 'force-dynamic'

export default async function UnknownPage({ params }: { params: Promise<{ locale: string }> }) {
  await readLocale(params)
  notFound()
}
