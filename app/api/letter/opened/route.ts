import { servePost } from '@/app/api/serve-post'
import { handleLetterOpened } from '@/endpoints/letter'

export function POST(request: Request): Promise<Response> {
  return servePost(request, handleLetterOpened)
}
