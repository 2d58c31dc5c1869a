import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { MESSAGES } from '@/lib/i18n/messages'
import { answerPlainly, localeOf } from '@/server/http/plain-answer'
import { normalTarget } from '@/server/http/request-target'

/**
 * What every request passes through before anything is decided by its path: it names one site and one path in its one form,
 * or is led to that form or refused.
 */
export function refuseMalformed(next: RequestListener): RequestListener {
  return (request, response) => {
    const target = request.url ?? ''
    const normal = hosts(request) > 1 ? 400 : normalTarget(target)
    if (typeof normal === 'number') return refuse(request, response, normal)
    if (normal !== target) return lead(response, normal)
    next(request, response)
  }
}

// Of two Host headers Node shows the first, and a proxy may have gone by the second (RFC 9112, 3.2).
function hosts({ rawHeaders }: IncomingMessage): number {
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1
  }
  return count
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  const { badAddressTitle: title, badAddress: text } = MESSAGES[localeOf(request)].site
  answerPlainly(request, response, { status, title, text })
}

function lead(response: ServerResponse, to: string): void {
  response.writeHead(308, { Location: to, 'Cache-Control': 'no-store', 'Content-Length': 0 })
  response.end()
}
