import type { IncomingMessage, ServerResponse } from 'node:http'
import { localeOfPath, type Locale } from '@/lib/i18n/locales'
import { plainHtml } from '@/endpoints/http/plain-page'
import { POLICY_WITHOUT_SCRIPTS } from './content-security-policy.ts'
import { everywhere, unlisted } from './headers.mjs'
import { pathOf } from '@/server/public-addresses'

type Plain = {
  status: number
  title: string
  text: string
  headers?: Record<string, string | number>
  /** A page whatever the client says that it reads. */
  html?: boolean
}

const HEADERS = {
  ...Object.fromEntries([...everywhere, ...unlisted].map(({ key, value }) => [key, value])),
  'Content-Security-Policy': POLICY_WITHOUT_SCRIPTS,
}

/** Answers with a title and a sentence, kept by nobody: a page where one is read, else a line. Needs nothing. */
export function answerPlainly(
  request: IncomingMessage,
  response: ServerResponse,
  { status, title, text, headers, html = false }: Plain,
): void {
  const readable = html || String(request.headers.accept).includes('text/html')
  // Whoever is still sending is not waited for.
  const close = isStillSending(request) ? { Connection: 'close' } : {}
  response.writeHead(status, {
    ...HEADERS,
    ...close,
    'Content-Type': `text/${readable ? 'html' : 'plain'}; charset=utf-8`,
    ...headers,
  })
  const body = readable ? plainHtml(localeOf(request), title, text) : `${title}. ${text}\n`
  response.end(request.method === 'HEAD' ? undefined : body)
}

function isStillSending({ complete, headers }: IncomingMessage): boolean {
  return (
    !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)
  )
}

/** The language of an address. */
export function localeOf({ url }: Pick<IncomingMessage, 'url'>): Locale {
  return localeOfPath(pathOf(url))
}
