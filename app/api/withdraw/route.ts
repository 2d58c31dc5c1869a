import { servePost } from '@/app/api/serve-post'
import { handleOwnPage } from '@/endpoints/own-page'
import { withdraw } from '@/lib/signatures/withdraw'

export function POST(request: Request): Promise<Response> {
  return servePost(request, (post) => handleOwnPage(post, '/api/withdraw', (token) => withdraw(token)))
}
