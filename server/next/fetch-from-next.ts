import { request, type Agent, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Asked, Reply, ReplyHeaders } from '@/server/http/reply'

export type NextSocket = { socketPath: string; agent: Agent }

type Question = Pick<Asked, 'method' | 'url' | 'headers'> & {
  body?: Buffer | Readable
}

// Hop-by-hop headers (RFC 9110, 7.6.1); our own server has handled `expect`.
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

// Their bodies mean nothing (RFC 9110, 9.3) and are not awaited.
const READS_ONLY = /^(?:GET|HEAD|OPTIONS)$/

/** Buffered. Rejects where Next does not answer, or the answer breaks off. */
export async function fetchFromNext(next: NextSocket, asked: Question, signal: AbortSignal): Promise<Reply> {
  const answered = await askNext(next, asked, signal)
  return { ...headOf(answered), body: await buffer(answered) }
}

/** Streamed. Rejects where Next does not answer. */
export function askNext(next: NextSocket, asked: Question, signal: AbortSignal): Promise<IncomingMessage> {
  const { method, url, body } = asked
  const headers = endToEnd(asked.headers)
  const readsOnly = READS_ONLY.test(method ?? '')
  if (readsOnly) delete headers['content-length']
  else if (Buffer.isBuffer(body)) headers['content-length'] = String(body.length)
  return new Promise((resolve, reject) => {
    const question = request({ ...next, method, path: url, headers, signal })
    question.on('response', resolve).on('error', reject)
    if (readsOnly || !body) question.end()
    else if (Buffer.isBuffer(body)) question.end(body)
    else body.pipe(question)
  })
}

export function headOf({ statusCode = 500, headers }: IncomingMessage): Omit<Reply, 'body'> {
  const own = endToEnd(headers)
  const cacheControl = own['cache-control']
  // Next repeats the header where its error page answers for an address with headers of its own (next.config.js).
  if (String(cacheControl).includes('no-store')) own['cache-control'] = 'no-store'
  return { status: statusCode, headers: own }
}

function endToEnd(headers: IncomingHttpHeaders): ReplyHeaders {
  const kept: ReplyHeaders = {}
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !OF_THE_CONNECTION.has(name)) kept[name] = value
  return kept
}
