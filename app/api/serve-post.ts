import { MOST_BYTES, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { readBody } from '@/endpoints/http/read-body'

export async function servePost(
  request: Request,
  answer: (post: Post) => Promise<EndpointResponse>,
): Promise<Response> {
  const post = {
    headers: Object.fromEntries(request.headers),
    body: await readBody(request, { most: MOST_BYTES }),
  }
  const { status, headers, body } = await answer(post)
  return new Response(body || null, { status, headers })
}
