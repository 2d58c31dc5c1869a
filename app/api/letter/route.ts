import { servePost } from '@/app/api/serve-post'
import { handleLetter } from '@/endpoints/letter'

export function POST(request: Request): Promise<Response> {
  return servePost(request, handleLetter)
}
