import { accepted, encode } from '@/server/http/encodings'
import { isHtml, type Asked, type Reply } from '@/server/http/reply'
import { FRAMEWORK_SCRIPTS } from './contracts.mjs'

/** See docs/decisions/0012. Compresses here, since Next cannot compress what is changed after it. */
export async function withoutFramework(
  asked: Asked,
  reply: Reply,
  finish: (html: string) => string,
): Promise<Reply> {
  if (!isHtml(reply.headers) || reply.body.length === 0) return reply
  const body = Buffer.from(finish(stripFramework(reply.body.toString())))
  const headers = { ...reply.headers, vary: 'Accept-Encoding' }
  const encoding = accepted(asked.headers['accept-encoding'])
  if (encoding === 'identity')
    return { ...reply, headers: { ...headers, 'content-length': body.length }, body }
  const encoded = await encode(body, encoding)
  return {
    ...reply,
    headers: { ...headers, 'content-encoding': encoding, 'content-length': encoded.length },
    body: encoded,
  }
}

export function stripFramework(html: string): string {
  return FRAMEWORK_SCRIPTS.reduce((rest, part) => rest.replace(part, ''), html)
}
