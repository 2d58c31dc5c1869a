import { servePost } from '@/app/api/serve-post'
import { handleConfirming } from '@/endpoints/confirm'

export function POST(request: Request): Promise<Response> {
  return servePost(request, handleConfirming)
}
