import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { accepted, encode, type Encoding } from '@/server/http/encodings'
import type { Reply } from '@/server/http/reply'
import { INTERNAL_HEADERS } from '@/server/next/contracts.mjs'

type Form = {
  headers: Record<string, string | number>
  body: Buffer
  /** A short body once more, a character a byte. */
  text: string | null
}

/** An answer that is kept whole: compressed once, sent as it is. */
export type CachedResponse = {
  etag: string
  forms: Record<Encoding | 'identity', Form>
  notModified: Record<string, string>
}

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|xml|[\w.-]+\+(?:json|xml)|manifest|javascript)|image\/svg)/
// Below so many bytes a body is sent as text: Node writes that together with its headers, which takes a seventh less; a longer
// one is copied more than that spares.
const WRITTEN_WITH_HEAD = 4_096
// What belongs to the one answer it came with, or is said anew for each encoding.
const LEFT_OUT =
  /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|vary)$/

/** Makes an answer ready to be sent many times. */
export async function cachedResponse(reply: Reply): Promise<CachedResponse> {
  const body = Buffer.from(reply.body)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const common: Record<string, string> = { ...ownHeaders(reply), etag, vary: 'Accept-Encoding' }
  const identity = form(common, body)
  if (!COMPRESSIBLE.test(common['content-type'] ?? ''))
    return { etag, forms: { br: identity, gzip: identity, identity }, notModified: common }
  const [br, zipped] = await Promise.all([encode(body, 'br'), encode(body, 'gzip')])
  const forms = { br: form(common, br, 'br'), gzip: form(common, zipped, 'gzip'), identity }
  return { etag, forms, notModified: common }
}

/** Sends it in the best form the client takes, or says that the client's own copy is still good. */
export function sendCached(
  { etag, forms, notModified }: CachedResponse,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (isKnown(request, etag, notModified['last-modified'])) {
    response.writeHead(304, notModified)
    response.end()
    return
  }
  const { headers, body, text } = forms[accepted(request.headers['accept-encoding'])]
  response.writeHead(200, headers)
  response.end(request.method === 'HEAD' ? undefined : (text ?? body), 'latin1')
}

// RFC 9110, 13.2.2. Only the very date that was sent: withdrawing an update makes a feed's date an earlier one.
function isKnown({ headers }: IncomingMessage, etag: string, lastModified: string | undefined): boolean {
  const known = headers['if-none-match']
  if (known !== undefined) return known.includes(etag)
  return lastModified !== undefined && headers['if-modified-since'] === lastModified
}

/** An answer's headers but those of its connection and of its form. */
export function ownHeaders({ headers }: Pick<Reply, 'headers'>): Record<string, string> {
  const own = Object.entries(headers).filter(([name]) => !LEFT_OUT.test(name) && !INTERNAL_HEADERS.test(name))
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]))
}

function form(common: Record<string, string>, body: Buffer, encoding?: string): Form {
  const headers = {
    ...common,
    'content-length': body.length,
    ...(encoding && { 'content-encoding': encoding }),
  }
  return { headers, body, text: body.length < WRITTEN_WITH_HEAD ? body.toString('latin1') : null }
}
