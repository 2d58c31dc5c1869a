import { servePost } from '@/app/api/serve-post'
import { handleAskingForLink } from '@/endpoints/ask-for-link'

export function POST(request: Request): Promise<Response> {
  return servePost(request, handleAskingForLink)
}
