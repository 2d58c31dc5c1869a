import { servePost } from '@/app/api/serve-post'
import { handleMailEvents } from '@/endpoints/mail-events'

type Context = { params: Promise<{ provider: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { provider } = await params
  return servePost(request, (post) => handleMailEvents(post, provider))
}
