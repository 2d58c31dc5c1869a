import { ownPagePost } from '@/app/api/own-page-post'
import { withdraw } from '@/lib/signatures/withdraw'

export function POST(request: Request): Promise<Response> {
  return ownPagePost(request, '/api/withdraw', (token) => withdraw(token))
}
