import { servePost } from '@/app/api/serve-post'
import { handleContact } from '@/endpoints/contact'

export function POST(request: Request): Promise<Response> {
  return servePost(request, handleContact)
}
