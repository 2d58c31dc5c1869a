import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { DEFAULT_LOCALE, LOCALES, localePath, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'

const HAS_ITS_OWN = /^\/(?:admin|api)(?:\/|$)/
const RETRY_SECONDS = 30

export type MissingPage = { html: string; policy: string }
type Failed = { status: number; html: boolean }

/**
 * Next answers a page that does not exist, or that failed, with an empty frame which only a script fills. This puts the
 * site's own page in its place, in the language of the address, so that it is read without JavaScript too. What failed,
 * page, feed or file, is what the database could not be asked for: 503, to be tried again, and a program gets a line.
 */
export function fillErrorPages(
  next: RequestListener,
  missingPage: (locale: Locale) => Promise<MissingPage | null>,
): RequestListener {
  return (request, response) => {
    if (asksForPage(request)) instead(response, (failed) => answer(request, response, failed))
    next(request, response)
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    { status, html }: Failed,
  ): Promise<void> {
    const locale = localeOf(request)
    const page = status === 404 ? await missingPage(locale).catch(() => null) : null
    const readable = html || String(request.headers.accept).includes('text/html')
    for (const name of ['Content-Encoding', 'Content-Length', 'ETag', 'Vary', 'Set-Cookie'])
      response.removeHeader(name)
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('X-Robots-Tag', 'noindex')
    response.setHeader('Content-Type', `text/${readable ? 'html' : 'plain'}; charset=utf-8`)
    if (page) response.setHeader('Content-Security-Policy', page.policy)
    else response.setHeader('Retry-After', RETRY_SECONDS)
    response.statusCode = page ? 404 : 503
    const body = page?.html ?? (readable ? unavailablePage(locale) : unavailableLine(locale))
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

// Whatever would be written of an error's frame is held back; `replace` answers once Next has finished.
function instead(response: ServerResponse, replace: (failed: Failed) => Promise<void>): void {
  const { writeHead, write, end } = response
  const isPage = () => String(response.getHeader('Content-Type')).startsWith('text/html')
  // 500 is Next's own for what threw; a 503 that is no page was answered on purpose.
  const isError = () =>
    response.statusCode === 500 || (isPage() && (response.statusCode === 404 || response.statusCode > 500))

  response.writeHead = function (status: number, ...rest: unknown[]) {
    response.statusCode = status
    return isError() ? response : Reflect.apply(writeHead, response, [status, ...rest])
  }
  response.write = function (...chunk: unknown[]) {
    return isError() || Reflect.apply(write, response, chunk)
  }
  response.end = function (...chunk: unknown[]) {
    if (!isError()) return Reflect.apply(end, response, chunk)
    Object.assign(response, { writeHead, write, end })
    void replace({ status: response.statusCode, html: isPage() })
    return response
  }
}

// It needs nothing but itself, since what it would need is away.
function unavailablePage(locale: Locale): string {
  const { unavailableTitle, unavailable } = MESSAGES[locale].site
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${unavailableTitle}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    '<style>body{font:18px/1.5 sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}</style></head>',
    `<body><main><h1>${unavailableTitle}</h1><p>${unavailable}</p></main></body></html>`,
  ].join('\n')
}

function unavailableLine(locale: Locale): string {
  const { unavailableTitle, unavailable } = MESSAGES[locale].site
  return `${unavailableTitle}. ${unavailable}\n`
}

function asksForPage({ method, url = '/', headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.rsc === undefined && !HAS_ITS_OWN.test(url)
}

function localeOf({ url = '/' }: IncomingMessage): Locale {
  const path = url.split('?', 1)[0] ?? '/'
  const named = LOCALES.find((locale) => {
    const root = localePath(locale, '/')
    return locale !== DEFAULT_LOCALE && (path === root || path.startsWith(`${root}/`))
  })
  return named ?? DEFAULT_LOCALE
}
