import type { IncomingMessage, ServerResponse } from 'node:http'
import { MESSAGES } from '@/lib/i18n/messages'
import { localeOf, plainReply } from './plain-answer.ts'
import { respond, type Asked, type Reply } from './reply.ts'

const RETRY_SECONDS = 30

/** Answers that the site cannot answer just now, to be tried again: a page where one is read, else a line. Needs nothing. */
export function answerUnavailable(request: IncomingMessage, response: ServerResponse): void {
  respond(request, response, unavailableReply(request))
}

/** The same as a value; a page in any case with `html`. */
export function unavailableReply(asked: Asked, { html = false } = {}): Reply {
  const { unavailableTitle, unavailable } = MESSAGES[localeOf(asked)].site
  return plainReply(asked, {
    status: 503,
    title: unavailableTitle,
    text: unavailable,
    headers: { 'Retry-After': RETRY_SECONDS },
    html,
  })
}
