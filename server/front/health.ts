import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { databaseAnswers } from '@/lib/health/queries'
import { pathOf } from '@/server/http/cacheable-paths'
import { COMMON, UNLISTED } from '@/server/http/common-headers'

const HEADERS = { ...COMMON, ...UNLISTED, 'Content-Type': 'text/plain; charset=utf-8' }

/** `/healthz`: the process lives; `/readyz`: its database answers, one query at a time for all requests. */
export function answerHealth(next: RequestListener, databaseIsThere = databaseAnswers): RequestListener {
  let asking: Promise<boolean> | null = null

  return (request, response) => {
    const path = pathOf(request.url)
    if (path === '/healthz') return say(request, response, 200, 'ok\n')
    if (path !== '/readyz') return next(request, response)
    asking ??= databaseIsThere().finally(() => (asking = null))
    void asking.then(
      (ready) =>
        ready
          ? say(request, response, 200, 'ready\n')
          : say(request, response, 503, 'the database is away\n', { 'Retry-After': '5' }),
      () => response.destroy(),
    )
  }
}

function say(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { ...HEADERS, ...headers, 'Content-Length': text.length })
  response.end(request.method === 'HEAD' ? undefined : text)
}
