import { feedResponse } from '@/app/[locale]/feed-response'
import { jsonFeed } from '@/lib/updates/json-feed'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return feedResponse(await params, 'application/feed+json', (facts) => JSON.stringify(jsonFeed(facts)))
}
