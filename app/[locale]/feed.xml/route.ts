import { answerFeed } from '@/app/[locale]/answer-feed'
import { atomFeed } from '@/lib/updates/atom-feed'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return answerFeed(await params, 'application/atom+xml', atomFeed)
}
