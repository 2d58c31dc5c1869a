import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { accepted, encode, type Encoding } from '@/server/http/encodings'
import type { Reply } from '@/server/http/reply'
import { INTERNAL_HEADERS } from '@/server/next/contracts.mjs'

type Form = {
  headers: Record<string, string | number>
  body: Buffer
  /** A short body as latin1, for sending together with the headers. */
  text: string | null
}

export type CachedResponse = {
  etag: string
  forms: Record<Encoding | 'identity', Form>
  notModified: Record<string, string>
}

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|xml|[\w.-]+\+(?:json|xml)|manifest|javascript)|image\/svg)/
// Node writes a text together with its headers (a seventh faster); copying a longer body costs more than that saves.
const WRITTEN_WITH_HEAD = 4_096
const LEFT_OUT =
  /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|vary)$/

/** `compress` where the media type does not tell whether that helps. */
export async function cachedResponse(
  reply: Reply,
  { compress }: { compress?: boolean } = {},
): Promise<CachedResponse> {
  const body = Buffer.from(reply.body)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const common: Record<string, string> = { ...ownHeaders(reply), etag, vary: 'Accept-Encoding' }
  const identity = form(common, body)
  if (!(compress ?? COMPRESSIBLE.test(common['content-type'] ?? '')))
    return { etag, forms: { br: identity, gzip: identity, identity }, notModified: common }
  const [br, zipped] = await Promise.all([encode(body, 'br'), encode(body, 'gzip')])
  const forms = { br: form(common, br, 'br'), gzip: form(common, zipped, 'gzip'), identity }
  return { etag, forms, notModified: common }
}

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

// RFC 9110, 13.2.2. Only the exact date we sent: withdrawing an update moves a feed's date back.
function isKnown({ headers }: IncomingMessage, etag: string, lastModified: string | undefined): boolean {
  const known = headers['if-none-match']
  if (known !== undefined) return known.includes(etag)
  return lastModified !== undefined && headers['if-modified-since'] === lastModified
}

/** Without those of the connection and the encoding. */
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
