import type { IncomingMessage, ServerResponse } from 'node:http'
import { DEFAULT_LOCALE, LOCALES, localePath, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { POLICY_WITHOUT_SCRIPTS } from './content-security-policy.ts'
import { everywhere, unlisted } from './headers.mjs'
import { pathOf } from './public-addresses.ts'

type Plain = {
  status: number
  title: string
  text: string
  headers?: Record<string, string | number>
  /** Whether a page leads on to the petition. */
  leadsOn?: boolean
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
  { status, title, text, headers, leadsOn = true, html = false }: Plain,
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
  const body = readable ? page(localeOf(request), title, text, leadsOn) : `${title}. ${text}\n`
  response.end(request.method === 'HEAD' ? undefined : body)
}

function isStillSending({ complete, headers }: IncomingMessage): boolean {
  return (
    !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)
  )
}

/** The language of an address. */
export function localeOf({ url }: Pick<IncomingMessage, 'url'>): Locale {
  const path = pathOf(url)
  const named = LOCALES.find((locale) => {
    const root = localePath(locale, '/')
    return locale !== DEFAULT_LOCALE && (path === root || path.startsWith(`${root}/`))
  })
  return named ?? DEFAULT_LOCALE
}

function page(locale: Locale, title: string, text: string, leadsOn: boolean): string {
  const link = `<p><a href="${localePath(locale, '/')}">${MESSAGES[locale].site.toPetition}</a></p>`
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    '<style>body{font:18px/1.5 sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}</style></head>',
    `<body><main><h1>${title}</h1><p>${text}</p>${leadsOn ? link : ''}</main></body></html>`,
  ].join('\n')
}
