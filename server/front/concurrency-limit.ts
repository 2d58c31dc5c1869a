import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { FairShare } from '@/server/http/fair-share'
import { answerUnavailable } from '@/server/http/service-unavailable'

// Rendering a page takes about 5 ms of a core: this many are answered in well under a second.
const MOST_AT_ONCE = 100

const leaving = new WeakMap<ServerResponse, () => void>()

export function limitConcurrency(next: RequestListener, most = MOST_AT_ONCE): RequestListener {
  const share = new FairShare(most)
  return (request: IncomingMessage, response) => {
    const stopWaiting = share.enter(String(request.headers[CLIENT_ADDRESS]), {
      begin(leave) {
        leaving.set(response, leave)
        response.once('close', leave)
        next(request, response)
      },
      refuse: () => answerUnavailable(request, response),
    })
    response.once('close', stopWaiting)
  }
}

/** Called when the answer is complete, however slowly it is read. */
export function releaseSlot(response: ServerResponse): void {
  leaving.get(response)?.()
}
