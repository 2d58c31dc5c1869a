import {
  request as ask,
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { localeOf, unavailable } from './unavailable.ts'

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

/** Where a request is passed on to: a server behind a socket file, and the connections kept to it. */
export type To = { socketPath: string; agent: Agent }

/** Passes a request on as it is, and its answer back as it comes. Answers 503 where nobody answers. */
export function pass(request: IncomingMessage, response: ServerResponse, to: To): void {
  const { method, url, headers } = request
  const asked = ask({ ...to, method, path: url, headers: endToEnd(headers) })
  asked.on('response', (answered) => {
    for (const [name, value] of Object.entries(endToEnd(answered.headers))) response.setHeader(name, value)
    response.writeHead(answered.statusCode ?? 500)
    answered.on('error', () => response.destroy())
    answered.pipe(response)
  })
  asked.on('error', () => {
    if (response.headersSent || response.destroyed) response.destroy()
    else unavailable(request, response, localeOf(request))
  })
  // Whoever asked may be gone: nothing goes on being made for them.
  response.on('close', () => asked.destroy())
  request.pipe(asked)
}

function endToEnd(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !OF_THE_CONNECTION.has(name)) kept[name] = value
  return kept
}
