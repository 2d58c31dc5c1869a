import type { IncomingMessage, ServerResponse } from 'node:http'
import { matching, ROUTES } from '@/routes.mjs'
import { pathOf } from '@/server/http/cacheable-paths'
import { respond, underStatus, type Asked, type Reply } from '@/server/http/reply'
import { unavailableReply } from '@/server/http/service-unavailable'
import { RSC } from '@/server/next/contracts.mjs'
import type { Next } from '@/server/next/next-worker'
import { releaseSlot } from './concurrency-limit.ts'
import { disconnectSignal } from './disconnect-signal.ts'
import { proxy } from './proxy.ts'
import type { PageListener } from './token-rate-limit.ts'

type Making = {
  /** Rejects where Next does not answer. */
  makeReply: (asked: Asked, signal: AbortSignal) => Promise<Reply>
  policyAt?: (path: string) => string
}

// Uploads, exports and hot reloading are streams.
const STREAMED = /^\/(?:admin|api|_next)(?:\/|$)/
const STREAMED_FILES = matching(ROUTES.filter(({ streamed }) => streamed))
const READS = new Set(['GET', 'HEAD'])

/** Streams what must stream and buffers the rest. 503 where Next does not answer. */
export function answerFromNext(next: Next, { makeReply, policyAt }: Making): PageListener {
  return (request, response, pageStatus = 200) => {
    if (!isStreamed(request)) return void answerWhole(request, response, pageStatus)
    const policy = policyAt?.(pathOf(request.url))
    void proxy(request, response, { to: next.socket(), policy, pageStatus })
  }

  async function answerWhole(
    request: IncomingMessage,
    response: ServerResponse,
    pageStatus: number,
  ): Promise<void> {
    const making = makeReply(request, disconnectSignal(response))
    const reply = await making.catch(() => unavailableReply(request))
    respond(request, response, underStatus(reply, pageStatus))
    releaseSlot(response)
  }
}

function isStreamed({ method = 'GET', url, headers }: IncomingMessage): boolean {
  const path = pathOf(url)
  return STREAMED.test(path) || STREAMED_FILES.test(path) || !READS.has(method) || headers[RSC] !== undefined
}
