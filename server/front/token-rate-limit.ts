import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { joinLinkState } from '@/lib/admins/invitations'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { rejectTokenGuess } from '@/endpoints/reject-token-guess'
import { confirmLinkState, ownLinkState } from '@/lib/signatures/token-holder'
import { unsubscribeSubject } from '@/lib/subscriptions/token'
import type { TokenLinkState } from '@/lib/platform/tokens'
import { previewLinkState } from '@/lib/updates/preview-link'
import { matching, ROUTES } from '@/routes.mjs'
import { pathOf } from '@/server/cacheable-paths'
import { localeOf } from '@/server/http/plain-answer'
import { writeAnswer } from './hot-endpoints.ts'

// By the route whose last part is the token.
const STATES: Record<string, (token: string) => Promise<TokenLinkState>> = {
  '/confirm/[token]': confirmLinkState,
  '/signature/[token]': ownLinkState,
  '/unsubscribe/[token]': async (token) => (unsubscribeSubject(token) ? 'opens' : 'wrong'),
  '/preview/[token]': previewLinkState,
  '/admin/join/[token]': joinLinkState,
}
const OPENED_BY = ROUTES.flatMap((route) => {
  const stateOf = STATES[route.path]
  return stateOf ? [{ pattern: matching([route]), stateOf }] : []
})

const STATUS = { opens: 200, over: 410, wrong: 404 }

/** Answers with a page; its status in place of 200 where the link that the address holds no longer opens anything. */
export type PageListener = (request: IncomingMessage, response: ServerResponse, pageStatus?: number) => void

/**
 * Counts wrong tokens in the addresses of pages, and spares making a page for whoever sent too many. A right one opens its
 * page whatever others sent from the same place. A page that says that a link is wrong is 404, and one that says that it is
 * used up or too old 410 (RFC 9110, 15.5.11).
 */
export function limitTokenGuesses(next: PageListener): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url)
    const opened = OPENED_BY.find(({ pattern }) => pattern.test(path))
    if (!opened) return next(request, response)
    const token = path.slice(path.lastIndexOf('/') + 1)
    void opened.stateOf(token).then(
      (state) => {
        const refusal =
          state === 'wrong'
            ? rejectTokenGuess(String(request.headers[CLIENT_ADDRESS]), localeOf(request))
            : null
        if (refusal) writeAnswer(request, response, refusal)
        else next(request, response, STATUS[state])
      },
      () => next(request, response),
    )
  }
}
