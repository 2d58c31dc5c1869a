import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { MESSAGES } from '@/lib/i18n/messages'
import { pathOf } from '@/server/http/cacheable-paths'
import { methodsAt, takes } from '@/server/http/methods'
import { answerPlainly, localeOf } from '@/server/http/plain-answer'
import { ROUTER_HEADERS } from '@/server/next/contracts.mjs'

// The framework's image resizer and the like: the site uses its static files only.
const OF_THE_FRAMEWORK = /^\/_next\/(?!static\/)/
const ADMIN = /^\/admin(?:\/|$)/
/** Hides what Next would answer but the site has no use for, and methods that a path does not take. */
export function closeUnused(next: RequestListener): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url)
    if (!takes(path, request.method ?? '')) return refuseMethod(request, response, methodsAt(path))
    if (request.method === 'OPTIONS') return allow(response, methodsAt(path))
    if (OF_THE_FRAMEWORK.test(path)) return answerNotFound(request, response)
    // Only the admin area uses the framework's router.
    if (!ADMIN.test(path)) dropRouterHeaders(request.headers)
    next(request, response)
  }
}

function refuseMethod(request: IncomingMessage, response: ServerResponse, methods: string[]): void {
  const { wrongMethodTitle: title, wrongMethod: text } = MESSAGES[localeOf(request)].site
  answerPlainly(request, response, { status: 405, title, text, headers: { Allow: methods.join(', ') } })
}

function allow(response: ServerResponse, methods: string[]): void {
  const all = methods.join(', ')
  const fromAnywhere = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': all }
  response.writeHead(204, { Allow: all, ...fromAnywhere, 'Cache-Control': 'no-store' })
  response.end()
}

function answerNotFound(request: IncomingMessage, response: ServerResponse): void {
  const { notFoundTitle: title, notFoundText: text } = MESSAGES[localeOf(request)].site
  answerPlainly(request, response, { status: 404, title, text })
}

function dropRouterHeaders(headers: IncomingHttpHeaders): void {
  for (const name of ROUTER_HEADERS) if (name in headers) delete headers[name]
}
