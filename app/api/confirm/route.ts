import { servePost } from '@/app/api/serve-post'
import { answerConfirming } from '@/lib/signatures/answer-confirming'

export function POST(request: Request): Promise<Response> {
  return servePost(request, answerConfirming)
}
