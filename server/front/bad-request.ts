import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { MESSAGES } from '@/lib/i18n/messages'
import { answerPlainly, localeOf } from '@/server/http/plain-answer'
import { normalTarget } from '@/server/http/request-target'
import { DATA_OF_A_PAGE } from '@/server/next/contracts.mjs'

export function refuseBadRequests(next: RequestListener): RequestListener {
  return (request, response) => {
    const target = request.url ?? ''
    const normal = hosts(request) > 1 ? 400 : normalTarget(target)
    if (typeof normal === 'number') return refuse(request, response, normal)
    if (DATA_OF_A_PAGE.test(normal)) return refuse(request, response, 404)
    if (normal !== target) return lead(response, normal)
    next(request, response)
  }
}

// With two Host headers Next reads the first, while a proxy may have used the second (RFC 9112, 3.2).
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
