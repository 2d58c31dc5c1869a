import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { ASKS } from '@/lib/asks/rules'
import { localeOfPath, type Locale } from '@/lib/i18n/locales'
import { namesIn, templateToken, type PageView } from '@/lib/page-templates/template-token'
import { confirmView, isPending } from '@/lib/signatures/confirm-view'
import { signedView } from '@/lib/signatures/signed-view'
import { unsubscribeView } from '@/lib/subscriptions/unsubscribe-view'
import { matching } from '@/routes.mjs'
import { pathOf } from '@/server/http/cacheable-paths'
import { acceptsGzip } from '@/server/http/encodings'
import { respond, withoutHeaders } from '@/server/http/reply'
import type { CachedResponse } from './cached-response.ts'
import { gzipOf, type Piece } from './gzip-pieces.ts'
import { asksForPublicPage, type PageCache } from './page-cache.ts'
import { pageTemplate, type PageTemplate } from './page-template.ts'
import { segmentsAfterToken } from './token-path.ts'

type FilledPage = {
  /** What the page is called in its template's token. */
  name: string
  /** Null where the page is answered otherwise: only what a link opens is filled. */
  view: (token: string, locale: Locale) => Promise<PageView | null>
  /** The fields whose value is chosen from a list. */
  lists: readonly string[]
}

const SIGNED: FilledPage = { name: 'signed', view: signedView, lists: [] }

const PAGES: Record<string, FilledPage> = {
  '/confirm/[token]': {
    name: 'confirm',
    view: async (token, locale) => {
      const view = await confirmView(token, locale)
      return isPending(view) || view.shape.state === 'counted' ? view : null
    },
    lists: ['country'],
  },
  '/signed/[token]': SIGNED,
  // By name, so that no other step has a page made for it here.
  ...Object.fromEntries(ASKS.map((ask) => [`/signed/[token]/${ask}`, SIGNED])),
  '/unsubscribe/[token]': { name: 'unsubscribe', view: unsubscribeView, lists: [] },
}
const FILLED = Object.entries(PAGES).map(([path, page]) => ({
  ...page,
  pattern: matching([{ path, kind: 'token', localized: true }]),
  fromEnd: segmentsAfterToken(path),
}))

/** Pages of one visitor are made from a page with placeholders and never kept; all else goes on (docs/decisions/0076). */
export function fillPages(templates: PageCache, next: RequestListener): RequestListener {
  const compiled = new WeakMap<CachedResponse, PageTemplate>()

  async function filledAt(path: string) {
    const page = FILLED.find(({ pattern }) => pattern.test(path))
    if (!page) return null
    const segments = path.split('/')
    const at = segments.length - 1 - page.fromEnd
    const view = await page.view(segments[at] ?? '', localeOfPath(path))
    if (!view) return null
    const made = await templates.page(segments.with(at, templateToken(page.name, view)).join('/'))
    if (!made) return null
    const holes = { names: namesIn(view.values), lists: page.lists }
    const template = compiled.get(made) ?? pageTemplate(String(made.forms.identity.body), holes)
    compiled.set(made, template)
    const pieces = template.fill(view.values)
    return pieces && { headers: made.notModified, pieces }
  }

  return (request, response) => {
    if (!asksForPublicPage(request) || !FILLED.some(({ pattern }) => pattern.test(pathOf(request.url))))
      return next(request, response)
    void filledAt(pathOf(request.url))
      .catch(() => null)
      .then((filled) => (filled ? send(request, response, filled) : next(request, response)))
  }
}

type Filled = { headers: Record<string, string>; pieces: Piece[] }

function send(request: IncomingMessage, response: ServerResponse, { headers, pieces }: Filled): void {
  const isZipped = acceptsGzip(request.headers['accept-encoding'])
  const body = isZipped ? gzipOf(pieces) : Buffer.concat(pieces.map(({ plain }) => plain))
  const own = {
    ...withoutHeaders(headers, ['etag']),
    ...(isZipped && { 'content-encoding': 'gzip' }),
    'content-length': body.length,
  }
  respond(request, response, { status: 200, headers: own, body })
}
