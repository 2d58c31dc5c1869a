import type { IncomingMessage, ServerResponse } from 'node:http'
import { localeOfPath, type Locale } from '@/lib/i18n/locales'
import { plainHtml } from '@/endpoints/http/plain-page'
import { pathOf } from '@/server/cacheable-paths'
import { INERT_AND_UNLISTED } from './common-headers.ts'
import { respond, type Asked, type Reply, type ReplyHeaders } from './reply.ts'

type Plain = {
  status: number
  title: string
  text: string
  headers?: ReplyHeaders
  /** A page whatever the client says that it reads. */
  html?: boolean
}

/** Answers with a title and a sentence, kept by nobody: a page where one is read, else a line. Needs nothing. */
export function answerPlainly(request: IncomingMessage, response: ServerResponse, plain: Plain): void {
  respond(request, response, plainReply(request, plain))
}

/** The same as a value. */
export function plainReply(asked: Asked, { status, title, text, headers, html = false }: Plain): Reply {
  const readable = html || String(asked.headers.accept).includes('text/html')
  return {
    status,
    headers: {
      ...INERT_AND_UNLISTED,
      // Whoever is still sending is not waited for.
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

/** The language of an address. */
export function localeOf({ url }: Pick<Asked, 'url'>): Locale {
  return localeOfPath(pathOf(url))
}
