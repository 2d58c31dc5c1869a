import { MOST_BYTES, type Answer, type Post } from '@/endpoints/http/post'

/** Answers a route's request by what answers a post. */
export async function servePost(
  request: Request,
  answer: (post: Post) => Promise<Answer>,
): Promise<Response> {
  const post = { headers: Object.fromEntries(request.headers), body: await readBytes(request) }
  const { status, headers, body } = await answer(post)
  return new Response(body || null, { status, headers })
}

// Bytes are counted as they come: what is too large is not read to its end.
async function readBytes(request: Request): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength
    if (size > MOST_BYTES) {
      await reader?.cancel()
      return null
    }
    chunks.push(read.value)
  }
  return Buffer.concat(chunks)
}
