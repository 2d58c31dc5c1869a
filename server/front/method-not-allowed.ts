import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { MESSAGES } from '@/lib/i18n/messages'
import { pathOf } from '@/server/http/cacheable-paths'
import { allowsMethod, methodsAt } from '@/server/http/methods'
import { answerPlainly, localeOf } from '@/server/http/plain-answer'

/** Answers OPTIONS, and 405 to methods that a path does not take. */
export function refuseOtherMethods(next: RequestListener): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url)
    if (!allowsMethod(path, request.method ?? '')) return refuse(request, response, methodsAt(path))
    if (request.method === 'OPTIONS') return allow(response, methodsAt(path))
    next(request, response)
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, methods: string[]): void {
  const { wrongMethodTitle: title, wrongMethod: text } = MESSAGES[localeOf(request)].site
  answerPlainly(request, response, { status: 405, title, text, headers: { Allow: methods.join(', ') } })
}

function allow(response: ServerResponse, methods: string[]): void {
  const all = methods.join(', ')
  const fromAnywhere = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': all }
  response.writeHead(204, { Allow: all, ...fromAnywhere, 'Cache-Control': 'no-store' })
  response.end()
}
