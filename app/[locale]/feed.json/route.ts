import { answerFeed } from '@/app/[locale]/answer-feed'
import { jsonFeed } from '@/lib/updates/json-feed'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return answerFeed(await params, 'application/feed+json', (facts) => JSON.stringify(jsonFeed(facts)))
}
