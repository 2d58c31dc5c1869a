import { servePost } from '@/app/api/serve-post'
import { handleSigning } from '@/endpoints/sign'

export function POST(request: Request): Promise<Response> {
  return servePost(request, handleSigning)
}
