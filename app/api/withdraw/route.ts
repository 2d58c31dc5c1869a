import { servePost } from '@/app/api/serve-post'
import { handleOwnPage } from '@/endpoints/own-page'
import { withdraw } from '@/lib/signatures/withdraw'

const LEADS_TO = { done: '#done', stale: '#stale', wrong: null } as const

export function POST(request: Request): Promise<Response> {
  return servePost(request, (post) =>
    handleOwnPage(post, '/api/withdraw', async (token) => LEADS_TO[await withdraw(token)]),
  )
}
