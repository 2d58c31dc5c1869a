import type { IncomingMessage, ServerResponse } from 'node:http'
import { plainHtml } from '@/endpoints/http/plain-page'
import { localeOfPath, type Locale } from '@/lib/i18n/locales'
import { pathOf } from '@/server/http/cacheable-paths'
import { INERT_AND_UNLISTED } from './common-headers.ts'
import { respond, type Asked, type Reply, type ReplyHeaders } from './reply.ts'

type Plain = {
  status: number
  title: string
  text: string
  headers?: ReplyHeaders
  html?: boolean
}

/** Uncacheable; a page where the client accepts one, else a line of text. Needs no database. */
export function answerPlainly(request: IncomingMessage, response: ServerResponse, plain: Plain): void {
  respond(request, response, plainReply(request, plain))
}

export function plainReply(asked: Asked, { status, title, text, headers, html = false }: Plain): Reply {
  const readable = html || String(asked.headers.accept).includes('text/html')
  return {
    status,
    headers: {
      ...INERT_AND_UNLISTED,
      ...(isStillSending(asked) && { Connection: 'close' }),
      'Content-Type': `text/${readable ? 'html' : 'plain'}; charset=utf-8`,
      ...headers,
    },
    body: readable ? plainHtml(localeOf(asked), title, text) : `${title}. ${text}\n`,
  }
}

function isStillSending({ complete, headers }: Asked): boolean {
  return (
    !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)
  )
}

export function localeOf({ url }: Pick<Asked, 'url'>): Locale {
  return localeOfPath(pathOf(url))
}
