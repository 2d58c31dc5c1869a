import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { DEFAULT_LOCALE, LOCALES, localePath, type Locale } from '@/lib/i18n/locales'

const HAS_ITS_OWN = /^\/(?:admin|api)(?:\/|$)/

export type MissingPage = { html: string; policy: string }

/**
 * Next answers a page that does not exist with an empty frame which only a script fills. This puts the site's own page for
 * missing addresses in its place, in the language of the address, so that it is read without JavaScript too.
 */
export function fillMissingPages(
  next: RequestListener,
  missingPage: (locale: Locale) => Promise<MissingPage | null>,
): RequestListener {
  return (request, response) => {
    if (asksForPage(request)) instead(response, () => answer(request, response))
    next(request, response)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = await missingPage(localeOf(request)).catch(() => null)
    for (const name of ['Content-Encoding', 'Content-Length', 'ETag', 'Vary']) response.removeHeader(name)
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('X-Robots-Tag', 'noindex')
    response.setHeader('Content-Type', page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8')
    if (page) response.setHeader('Content-Security-Policy', page.policy)
    response.statusCode = 404
    response.end(request.method === 'HEAD' ? undefined : (page?.html ?? 'This page does not exist.\n'))
  }
}

// Whatever would be written of a missing page is held back; `replace` answers once Next has finished.
function instead(response: ServerResponse, replace: () => Promise<void>): void {
  const { writeHead, write, end } = response
  const isMissing = () =>
    response.statusCode === 404 && String(response.getHeader('Content-Type')).startsWith('text/html')

  response.writeHead = function (status: number, ...rest: unknown[]) {
    response.statusCode = status
    return isMissing() ? response : Reflect.apply(writeHead, response, [status, ...rest])
  }
  response.write = function (...chunk: unknown[]) {
    return isMissing() || Reflect.apply(write, response, chunk)
  }
  response.end = function (...chunk: unknown[]) {
    if (!isMissing()) return Reflect.apply(end, response, chunk)
    Object.assign(response, { writeHead, write, end })
    void replace()
    return response
  }
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
