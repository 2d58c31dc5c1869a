import type { IncomingMessage, ServerResponse } from 'node:http'
import { respond, underStatus } from '@/server/http/reply'
import { answerUnavailable } from '@/server/http/service-unavailable'
import { askNext, headOf, type NextSocket } from '@/server/next/fetch-from-next'
import { releaseSlot } from './concurrency-limit.ts'
import { disconnectSignal } from './disconnect-signal.ts'
import { isSuspect } from './malformed-actions.ts'
import { askingUnder, withPolicy } from './policy.ts'
import { bodyOf } from './request-body.ts'
import { explainStaleForm, isStaleForm } from './stale-forms.ts'

type Proxied = {
  to: NextSocket
  policy?: string
  pageStatus: number
}

/** Answers 503 where Next does not answer. */
export async function proxy(
  request: IncomingMessage,
  response: ServerResponse,
  { to, policy, pageStatus }: Proxied,
): Promise<void> {
  const { method, url } = request
  const headers = policy === undefined ? request.headers : askingUnder(policy, request.headers)
  const posted = bodyOf(request)
  const asked = { method, url, headers, body: posted ?? request }
  const answered = await askNext(to, asked, disconnectSignal(response)).catch(() => null)
  if (!answered) return answerUnavailable(request, response)
  answered.on('end', () => releaseSlot(response))
  const own = underStatus(headOf(answered), pageStatus)
  const head = policy === undefined ? own : withPolicy(own, policy)
  if (posted && isStaleForm(request, head)) {
    answered.resume()
    return respond(request, response, await explainStaleForm(request, posted, head))
  }
  response.writeHead(failsByItself(request, head.status) ? 400 : head.status, head.headers)
  answered.on('error', () => response.destroy())
  answered.pipe(response)
}

// Next answers 500 both to what it cannot read and to a fault of the site.
function failsByItself(request: IncomingMessage, status: number): boolean {
  return status === 500 && isSuspect(request)
}
