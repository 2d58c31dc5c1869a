import { servePost } from '@/app/api/serve-post'
import { answerSigning } from '@/lib/signatures/answer-signing'

export function POST(request: Request): Promise<Response> {
  return servePost(request, answerSigning)
}
