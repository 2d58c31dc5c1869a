import type { IncomingMessage, ServerResponse } from 'node:http'

/** Lower-case names in what Next answers. */
export type ReplyHeaders = Record<string, string | number | string[]>

export type Reply = { status: number; headers: ReplyHeaders; body: Buffer | string }

export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'complete'>

export function respond(
  { method }: Pick<Asked, 'method'>,
  response: ServerResponse,
  { status, headers, body }: Reply,
): void {
  response.writeHead(status, headers)
  response.end(method === 'HEAD' ? undefined : body)
}

export function underStatus<Head extends { status: number }>(head: Head, status: number): Head {
  return head.status === 200 ? { ...head, status } : head
}

/** Case-insensitive. */
export function withHeaders(headers: ReplyHeaders, others: ReplyHeaders): ReplyHeaders {
  const named = Object.entries(others).map(([name, value]) => [name.toLowerCase(), value])
  return { ...headers, ...Object.fromEntries(named) }
}

/** `names` in lower case. */
export function withoutHeaders(headers: ReplyHeaders, names: string[]): ReplyHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}

export function isHtml(headers: ReplyHeaders): boolean {
  return String(headers['content-type']).startsWith('text/html')
}
