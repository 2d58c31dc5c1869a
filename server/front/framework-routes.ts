import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { MESSAGES } from '@/lib/i18n/messages'
import { pathOf } from '@/server/http/cacheable-paths'
import { answerPlainly, localeOf } from '@/server/http/plain-answer'
import { ROUTER_HEADERS } from '@/server/next/contracts.mjs'

// The framework's image resizer and the like: the site uses its static files only.
const OF_THE_FRAMEWORK = /^\/_next\/(?!static\/)/
const ADMIN = /^\/admin(?:\/|$)/

/** Hides what Next would answer but the site has no use for. */
export function hideFrameworkRoutes(next: RequestListener): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url)
    if (OF_THE_FRAMEWORK.test(path)) return answerNotFound(request, response)
    // Only the admin area uses the framework's router.
    if (!ADMIN.test(path)) dropRouterHeaders(request.headers)
    next(request, response)
  }
}

function answerNotFound(request: IncomingMessage, response: ServerResponse): void {
  const { notFoundTitle: title, notFoundText: text } = MESSAGES[localeOf(request)].site
  answerPlainly(request, response, { status: 404, title, text })
}

function dropRouterHeaders(headers: IncomingHttpHeaders): void {
  for (const name of ROUTER_HEADERS) if (name in headers) delete headers[name]
}
