import type { RequestListener } from 'node:http'
import { findInvitation } from '@/lib/admins/invitations'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { answerGuess } from '@/lib/signatures/answer-guess'
import { tokenHolder } from '@/lib/signatures/token-holder'
import { unsubscribeSubject } from '@/lib/subscriptions/token'
import { previewHolder } from '@/lib/updates/preview-link'
import { writeAnswer } from './posts.ts'
import { pathOf } from './public-addresses.ts'
import { localeOf } from './plain-answer.ts'

const OPENED_BY: [path: RegExp, isGenuine: (token: string) => Promise<boolean>][] = [
  [/^\/(?:es\/)?confirm\/([^/]+)$/, async (token) => (await tokenHolder('confirm', token)) !== null],
  [/^\/(?:es\/)?signature\/([^/]+)$/, async (token) => (await tokenHolder('signature', token)) !== null],
  [/^\/(?:es\/)?unsubscribe\/([^/]+)$/, async (token) => unsubscribeSubject(token) !== null],
  [/^\/(?:es\/)?preview\/([^/]+)$/, async (token) => (await previewHolder(token)).state !== 'wrong'],
  [/^\/admin\/join\/([^/]+)$/, async (token) => (await findInvitation(token)).state !== 'wrong'],
]

/**
 * Counts wrong tokens in the addresses of pages, and spares making a page for whoever sent too many. A right one opens its
 * page whatever others sent from the same place.
 */
export function limitGuesses(next: RequestListener): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url)
    for (const [pattern, isGenuine] of OPENED_BY) {
      const token = pattern.exec(path)?.[1]
      if (token === undefined) continue
      const pass = () => next(request, response)
      return void isGenuine(token).then((genuine) => {
        const answer = genuine
          ? null
          : answerGuess(String(request.headers[CLIENT_ADDRESS]), localeOf(request))
        if (answer) writeAnswer(request, response, answer)
        else pass()
      }, pass)
    }
    next(request, response)
  }
}
