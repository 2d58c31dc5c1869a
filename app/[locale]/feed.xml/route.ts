import { feedResponse } from '@/app/[locale]/feed-response'
import { atomFeed } from '@/lib/updates/atom-feed'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return feedResponse(await params, 'application/atom+xml', atomFeed)
}
