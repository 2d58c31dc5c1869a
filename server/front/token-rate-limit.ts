import type { RequestListener, ServerResponse } from 'node:http'
import { joinLinkState } from '@/lib/admins/invitations'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { answerGuess } from '@/endpoints/reject-token-guess'
import { confirmLinkState, ownLinkState } from '@/lib/signatures/token-holder'
import { unsubscribeSubject } from '@/lib/subscriptions/token'
import type { LinkState } from '@/lib/platform/tokens'
import { previewLinkState } from '@/lib/updates/preview-link'
import { writeAnswer } from './hot-endpoints.ts'
import { pathOf } from '@/server/public-addresses'
import { localeOf } from '@/server/http/plain-answer'

const OPENED_BY: [path: RegExp, stateOf: (token: string) => Promise<LinkState>][] = [
  [/^\/(?:es\/)?confirm\/([^/]+)$/, confirmLinkState],
  [/^\/(?:es\/)?signature\/([^/]+)$/, ownLinkState],
  [/^\/(?:es\/)?unsubscribe\/([^/]+)$/, async (token) => (unsubscribeSubject(token) ? 'opens' : 'wrong')],
  [/^\/(?:es\/)?preview\/([^/]+)$/, previewLinkState],
  [/^\/admin\/join\/([^/]+)$/, joinLinkState],
]

const STATUS = { opens: 200, over: 410, wrong: 404 }

/**
 * Counts wrong tokens in the addresses of pages, and spares making a page for whoever sent too many. A right one opens its
 * page whatever others sent from the same place. A page that says that a link is wrong is 404, and one that says that it is
 * used up or too old 410 (RFC 9110, 15.5.11).
 */
export function limitGuesses(next: RequestListener): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url)
    for (const [pattern, stateOf] of OPENED_BY) {
      const token = pattern.exec(path)?.[1]
      if (token === undefined) continue
      const pass = () => next(request, response)
      return void stateOf(token).then((state) => {
        const answer =
          state === 'wrong' ? answerGuess(String(request.headers[CLIENT_ADDRESS]), localeOf(request)) : null
        if (answer) return writeAnswer(request, response, answer)
        sayInsteadOf200(STATUS[state], response)
        pass()
      }, pass)
    }
    next(request, response)
  }
}

// Next makes such a page like any other.
function sayInsteadOf200(status: number, response: ServerResponse): void {
  const { writeHead } = response
  response.writeHead = function (made: number, ...rest: unknown[]) {
    return Reflect.apply(writeHead, response, [made === 200 ? status : made, ...rest])
  }
}
