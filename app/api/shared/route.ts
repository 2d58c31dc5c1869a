import { servePost } from '@/app/api/serve-post'
import { handleShared } from '@/endpoints/shared'

export function POST(request: Request): Promise<Response> {
  return servePost(request, handleShared)
}
