import type { Locale } from '@/lib/i18n/locales'
import { pathOf } from '@/server/http/cacheable-paths'
import { accepted } from '@/server/http/encodings'
import { localeOf } from '@/server/http/plain-answer'
import { isHtml, withHeaders, withoutHeaders, type Asked, type Reply } from '@/server/http/reply'
import { unavailableReply } from '@/server/http/service-unavailable'
import type { NotFoundPage } from './not-found.ts'

const OF_THE_FRAME = ['content-encoding', 'content-length', 'etag', 'vary', 'set-cookie']

type FindPage = (path: string, locale: Locale) => Promise<NotFoundPage | null>

/** Replaces Next's script-filled error frames by our own pages: 404, and 503 (retry) unless `failures` is false. */
export function errorPages(findPage: FindPage, { failures = true } = {}) {
  return async (asked: Asked, reply: Reply): Promise<Reply> => {
    if (isMissing(reply)) return replaced(reply, (await notFound(asked)) ?? failed(asked, reply))
    return failures && isFailure(reply) ? replaced(reply, failed(asked, reply)) : reply
  }

  async function notFound(asked: Asked): Promise<Reply | null> {
    const found = await findPage(pathOf(asked.url), localeOf(asked)).catch(() => null)
    if (!found) return null
    const encoding = accepted(asked.headers['accept-encoding'])
    const { body } = found.page.forms[encoding]
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      vary: 'Accept-Encoding',
    }
    return { status: found.status, headers, body }
  }
}

// A route that finds nothing sends an empty answer without cache rules.
function isMissing({ status, headers }: Reply): boolean {
  return status === 404 && (headers['content-type'] === undefined || isHtml(headers))
}

// Next sends 500 for what threw; a 503 that is no page was sent on purpose.
function isFailure({ status, headers }: Reply): boolean {
  return status === 500 || (status > 500 && isHtml(headers))
}

function failed(asked: Asked, { headers }: Reply): Reply {
  return unavailableReply(asked, { html: isHtml(headers) })
}

function replaced(frame: Reply, by: Reply): Reply {
  return { ...by, headers: withHeaders(withoutHeaders(frame.headers, OF_THE_FRAME), by.headers) }
}
