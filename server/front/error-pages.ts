import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Locale } from '@/lib/i18n/locales'
import { accepted, type Encoding } from '@/server/http/encodings'
import type { MissingPage } from './not-found.ts'
import { pathOf } from '@/server/public-addresses'
import { localeOf } from '@/server/http/plain-answer'
import { unavailable } from '@/server/http/service-unavailable'

const HAS_ITS_OWN = /^\/(?:admin|api)(?:\/|$)/

type Failed = { status: number; html: boolean }

/**
 * Next answers a page that does not exist, or that failed, with an empty frame which only a script fills. This puts the
 * site's own page in its place, in the language of the address, so that it is read without JavaScript too. What failed,
 * page, feed or file, is what the database could not be asked for: 503, to be tried again, and a program gets a line;
 * unless `failures` are left to Next, which shows whoever develops what failed.
 */
export function fillErrorPages(
  next: RequestListener,
  missingPage: (path: string, locale: Locale) => Promise<MissingPage | null>,
  { failures = true } = {},
): RequestListener {
  return (request, response) => {
    const encoding = accepted(request.headers['accept-encoding'])
    if (asksForPage(request))
      instead(response, failures, (failed) => answer(request, response, encoding, failed))
    next(request, response)
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    encoding: Encoding | 'identity',
    { status, html }: Failed,
  ): Promise<void> {
    const locale = localeOf(request)
    const missing = status === 404 ? await missingPage(pathOf(request.url), locale).catch(() => null) : null
    for (const name of ['Content-Encoding', 'Content-Length', 'ETag', 'Vary', 'Set-Cookie'])
      response.removeHeader(name)
    if (!missing) return unavailable(request, response, locale, html)
    const { body } = missing.page.forms[encoding]
    response.writeHead(missing.status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': body.length,
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      Vary: 'Accept-Encoding',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

// Whatever would be written of an error's frame is held back; `replace` answers once Next has finished.
function instead(
  response: ServerResponse,
  failures: boolean,
  replace: (failed: Failed) => Promise<void>,
): void {
  const { writeHead, write, end } = response
  const type = () => response.getHeader('Content-Type')
  const isPage = () => String(type()).startsWith('text/html')
  // A route that finds nothing answers with nothing at all, and no word on who may keep it.
  const isMissing = () => response.statusCode === 404 && (type() === undefined || isPage())
  // 500 is Next's own for what threw; a 503 that is no page was answered on purpose.
  const isFailure = (status: number) => status === 500 || (status > 500 && isPage())
  // An answer whose head is written was not one of Next's.
  const isError = () => !response.headersSent && (isMissing() || (failures && isFailure(response.statusCode)))

  response.writeHead = function (status: number, ...rest: unknown[]) {
    response.statusCode = status
    // What it is may be said here first.
    const said = rest.find((each) => typeof each === 'object') as Record<string, string> | undefined
    for (const [name, value] of Object.entries(said ?? {})) response.setHeader(name, value)
    return isError() ? response : Reflect.apply(writeHead, response, [status, ...rest])
  }
  response.write = function (...chunk: unknown[]) {
    return isError() || Reflect.apply(write, response, chunk)
  }
  response.end = function (...chunk: unknown[]) {
    if (!isError()) return Reflect.apply(end, response, chunk)
    Object.assign(response, { writeHead, write, end })
    replace({ status: response.statusCode, html: isPage() }).catch(() => response.destroy())
    return response
  }
}

function asksForPage({ method, url = '/', headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.rsc === undefined && !HAS_ITS_OWN.test(url)
}
