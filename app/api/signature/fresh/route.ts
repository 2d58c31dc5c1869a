import { servePost } from '@/app/api/serve-post'
import { handleOwnPage } from '@/endpoints/own-page'
import { mailFreshLink } from '@/lib/signatures/mail-fresh-link'

const LEADS_TO = { mailed: '#mailed', enough: '#enough', wrong: null } as const

export function POST(request: Request): Promise<Response> {
  return servePost(request, (post) =>
    handleOwnPage(post, '/api/signature/fresh', async (token) => LEADS_TO[await mailFreshLink(token)]),
  )
}
