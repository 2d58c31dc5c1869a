import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { handleConfirming } from '@/endpoints/confirm'
import { MOST_BYTES, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { handleShared } from '@/endpoints/shared'
import { handleSigning } from '@/endpoints/sign'
import { pathOf } from '@/server/http/cacheable-paths'
import { INERT_AND_UNLISTED } from '@/server/http/common-headers'
import { bodyOf } from './request-body.ts'

// The hot paths of a peak, and what is counted in this process. The routes in app/api use the same functions.
const HOT_ENDPOINTS: Record<string, (post: Post) => Promise<EndpointResponse>> = {
  '/api/signatures': handleSigning,
  '/api/confirm': handleConfirming,
  '/api/shared': handleShared,
}

export function answerHotEndpoints(next: RequestListener): RequestListener {
  return (request, response) => {
    const answer = request.method === 'POST' ? HOT_ENDPOINTS[pathOf(request.url)] : undefined
    if (!answer) return next(request, response)
    const body = bodyOf(request) ?? null
    const post = { headers: request.headers, body: body && body.length > MOST_BYTES ? null : body }
    void answer(post).then((answered) => writeAnswer(request, response, answered))
  }
}

export function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: EndpointResponse,
): void {
  const close = request.complete ? {} : { Connection: 'close' }
  response.writeHead(status, {
    ...INERT_AND_UNLISTED,
    ...headers,
    ...close,
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
}
