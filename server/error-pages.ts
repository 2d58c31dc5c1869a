import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { DEFAULT_LOCALE, LOCALES, localePath, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'

const HAS_ITS_OWN = /^\/(?:admin|api)(?:\/|$)/
const RETRY_SECONDS = 30

export type MissingPage = { html: string; policy: string }

/**
 * Next answers a page that does not exist, or that failed, with an empty frame which only a script fills. This puts the
 * site's own page in its place, in the language of the address, so that it is read without JavaScript too. A page that
 * failed is one that the database could not be asked for: 503, to be tried again.
 */
export function fillErrorPages(
  next: RequestListener,
  missingPage: (locale: Locale) => Promise<MissingPage | null>,
): RequestListener {
  return (request, response) => {
    if (asksForPage(request)) instead(response, (status) => answer(request, response, status))
    next(request, response)
  }

  async function answer(request: IncomingMessage, response: ServerResponse, status: number): Promise<void> {
    const locale = localeOf(request)
    const page = status === 404 ? await missingPage(locale).catch(() => null) : null
    for (const name of ['Content-Encoding', 'Content-Length', 'ETag', 'Vary', 'Set-Cookie'])
      response.removeHeader(name)
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('X-Robots-Tag', 'noindex')
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (page) response.setHeader('Content-Security-Policy', page.policy)
    else response.setHeader('Retry-After', RETRY_SECONDS)
    response.statusCode = page ? 404 : 503
    response.end(request.method === 'HEAD' ? undefined : (page?.html ?? unavailablePage(locale)))
  }
}

// Whatever would be written of an error's frame is held back; `replace` answers once Next has finished.
function instead(response: ServerResponse, replace: (status: number) => Promise<void>): void {
  const { writeHead, write, end } = response
  const isError = () =>
    (response.statusCode === 404 || response.statusCode >= 500) &&
    String(response.getHeader('Content-Type')).startsWith('text/html')

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
    void replace(response.statusCode)
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
