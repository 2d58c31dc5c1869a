import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { answerPlainly } from './plain-answer.ts'

const RETRY_SECONDS = 30

/** Answers that the site cannot answer just now, to be tried again: a page where one is read, else a line. Needs nothing. */
export function unavailable(
  request: IncomingMessage,
  response: ServerResponse,
  locale: Locale,
  html = false,
): void {
  const { unavailableTitle, unavailable } = MESSAGES[locale].site
  answerPlainly(request, response, {
    status: 503,
    title: unavailableTitle,
    text: unavailable,
    headers: { 'Retry-After': RETRY_SECONDS },
    html,
  })
}
