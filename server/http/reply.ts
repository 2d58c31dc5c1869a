import type { IncomingMessage, ServerResponse } from 'node:http'

/** Headers by name: of what Next answers in lower case. */
export type ReplyHeaders = Record<string, string | number | string[]>

/** A whole HTTP answer, as a value. */
export type Reply = { status: number; headers: ReplyHeaders; body: Buffer | string }

/** What a reply is made by: a request, or what stands for one. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'complete'>

/** Sends a reply; to HEAD without its body. */
export function respond(
  { method }: Pick<Asked, 'method'>,
  response: ServerResponse,
  { status, headers, body }: Reply,
): void {
  response.writeHead(status, headers)
  response.end(method === 'HEAD' ? undefined : body)
}

/** An answer with another status in place of 200. */
export function underStatus<Head extends { status: number }>(head: Head, status: number): Head {
  return head.status === 200 ? { ...head, status } : head
}

/** Headers with others in their place, whatever the case of these. */
export function withHeaders(headers: ReplyHeaders, others: ReplyHeaders): ReplyHeaders {
  const named = Object.entries(others).map(([name, value]) => [name.toLowerCase(), value])
  return { ...headers, ...Object.fromEntries(named) }
}

/** Headers without some, named in lower case. */
export function withoutHeaders(headers: ReplyHeaders, names: string[]): ReplyHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}

/** Whether headers say that a body is a page. */
export function isHtml(headers: ReplyHeaders): boolean {
  return String(headers['content-type']).startsWith('text/html')
}
