import { servePost } from '@/app/api/serve-post'
import { handleOwnPage } from '@/endpoints/own-page'
import { erase } from '@/lib/rights/erase'

export function POST(request: Request): Promise<Response> {
  return servePost(request, (post) =>
    handleOwnPage(post, '/api/erase', async (token) => {
      const erasure = await erase(token)
      if (erasure === 'wrong') return null
      return erasure === 'stale' ? '#stale' : `/erased?was=${erasure}`
    }),
  )
}
