import {
  request as ask,
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { bodyOf } from '@/server/front/bodies'
import { isSuspect } from '@/server/front/broken-posts'
import { answerIsMade } from '@/server/front/concurrency-limit'
import { localeOf } from '@/server/http/plain-answer'
import { unavailable } from '@/server/http/service-unavailable'

// Of one connection, and not of what is asked or answered (RFC 9110, 7.6.1); `expect` was met by our own server.
const OF_THE_CONNECTION = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

// What these bring means nothing (RFC 9110, 9.3), and is not waited for.
const READS_ONLY = /^(?:GET|HEAD|OPTIONS)$/

/** Where a request is passed on to: a server behind a socket file, and the connections kept to it. */
export type To = { socketPath: string; agent: Agent }

/** Passes a request on as it is, and its answer back as it comes. Answers 503 where nobody answers. */
export function pass(request: IncomingMessage, response: ServerResponse, to: To): void {
  const { method, url } = request
  const headers = endToEnd(request.headers)
  const readsOnly = READS_ONLY.test(method ?? '')
  const body = readsOnly ? undefined : bodyOf(request)
  if (readsOnly) delete headers['content-length']
  if (body) headers['content-length'] = String(body.length)
  const asked = ask({ ...to, method, path: url, headers })
  asked.on('response', (answered) => {
    for (const [name, value] of Object.entries(endToEnd(answered.headers)))
      response.setHeader(name, name === 'cache-control' ? onlyOne(value) : value)
    response.writeHead(failsByItself(request, answered.statusCode) ? 400 : (answered.statusCode ?? 500))
    answered.on('error', () => response.destroy())
    answered.on('end', () => answerIsMade(response))
    answered.pipe(response)
  })
  asked.on('error', () => {
    if (response.headersSent || response.destroyed) response.destroy()
    else unavailable(request, response, localeOf(request))
  })
  // Whoever asked may be gone: nothing goes on being made for them.
  response.on('close', () => asked.destroy())
  if (readsOnly || body) asked.end(body)
  else request.pipe(asked)
}

// Next fails alike at what it cannot read and at a fault of the site.
function failsByItself(request: IncomingMessage, status = 500): boolean {
  return status === 500 && isSuspect(request)
}

// Next says it twice where its own page answers for an address that has headers of its own (next.config.js).
function onlyOne(cacheControl: string | string[]): string | string[] {
  return String(cacheControl).includes('no-store') ? 'no-store' : cacheControl
}

function endToEnd(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !OF_THE_CONNECTION.has(name)) kept[name] = value
  return kept
}
