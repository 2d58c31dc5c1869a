import type { IncomingMessage, ServerResponse } from 'node:http'
import { MESSAGES } from '@/lib/i18n/messages'
import { localeOf, plainReply } from './plain-answer.ts'
import { respond, type Asked, type Reply } from './reply.ts'

const RETRY_SECONDS = 30

/** Needs no database; a page where the client accepts one, else a line of text. */
export function answerUnavailable(request: IncomingMessage, response: ServerResponse): void {
  respond(request, response, unavailableReply(request))
}

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
