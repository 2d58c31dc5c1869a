import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { rejectTokenGuess } from '@/endpoints/reject-token-guess'
import { joinLinkState } from '@/lib/admins/invitations'
import { receivedLinkState } from '@/lib/deliveries/links'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import type { TokenLinkState } from '@/lib/platform/tokens'
import { confirmLinkState, ownLinkState, signedLinkState } from '@/lib/signatures/token-holder'
import { unsubscribeSubject } from '@/lib/subscriptions/token'
import { previewLinkState } from '@/lib/updates/preview-link'
import { matching, ROUTES } from '@/routes.mjs'
import { pathOf } from '@/server/http/cacheable-paths'
import { localeOf } from '@/server/http/plain-answer'
import { writeAnswer } from './hot-endpoints.ts'
import { segmentsAfterToken } from './token-path.ts'

const STATES: Record<string, (token: string) => Promise<TokenLinkState>> = {
  '/confirm/[token]': confirmLinkState,
  '/signed/[token]': signedLinkState,
  '/signed/[token]/[ask]': signedLinkState,
  '/signature/[token]': ownLinkState,
  '/signature/[token]/receipt': ownLinkState,
  '/signature/[token]/erase': ownLinkState,
  '/unsubscribe/[token]': async (token) => (unsubscribeSubject(token) ? 'opens' : 'wrong'),
  '/preview/[token]': previewLinkState,
  '/received/[token]': receivedLinkState,
  '/received/[token]/[file]': receivedLinkState,
  '/admin/join/[token]': joinLinkState,
}
const OPENED_BY = ROUTES.flatMap((route) => {
  const stateOf = STATES[route.path]
  return stateOf ? [{ pattern: matching([route]), stateOf, fromEnd: segmentsAfterToken(route.path) }] : []
})

const STATUS = { opens: 200, over: 410, wrong: 404 }

/** `pageStatus` replaces 200 where the link in the address no longer works. */
export type PageListener = (request: IncomingMessage, response: ServerResponse, pageStatus?: number) => void

/** Right tokens always pass. Wrong ones are counted, and answered 404, used or expired ones 410 (RFC 9110, 15.5.11). */
export function limitTokenGuesses(next: PageListener): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url)
    const opened = OPENED_BY.find(({ pattern }) => pattern.test(path))
    if (!opened) return next(request, response)
    const token = path.split('/').at(-1 - opened.fromEnd) ?? ''
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
