import { servePost } from '@/app/api/serve-post'
import { answerSigning } from '@/endpoints/sign'

export function POST(request: Request): Promise<Response> {
  return servePost(request, answerSigning)
}
