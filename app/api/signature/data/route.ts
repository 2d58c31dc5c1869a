import { servePost } from '@/app/api/serve-post'
import { responseLocale } from '@/endpoints/http/responses'
import { handleOwnPage } from '@/endpoints/own-page'
import { ownData } from '@/lib/rights/download'

const HEADERS = {
  'Content-Type': 'application/json',
  'Content-Disposition': 'attachment; filename="my-signature.json"',
  'Cache-Control': 'no-store',
}

export function POST(request: Request): Promise<Response> {
  return servePost(request, (post) =>
    handleOwnPage(post, '/api/signature/data', async (token, fields) => {
      const data = await ownData(token, responseLocale(post, fields))
      if (data === 'wrong') return null
      return data === 'stale' ? '#stale' : { status: 200, headers: HEADERS, body: data.json }
    }),
  )
}
