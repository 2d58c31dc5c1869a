import { noteOpening } from '@/lib/deliveries/note-opening'
import { matching, ROUTES } from '@/routes.mjs'
import { pathOf } from '@/server/http/cacheable-paths'
import { answerUnavailable } from '@/server/http/service-unavailable'
import type { PageListener } from './token-rate-limit.ts'

const RECEIVED = matching(ROUTES.filter(({ path }) => path === '/received/[token]'))

/** Audits who opens a delivery's page before it is shown. Next cannot tell it from a HEAD request, which shows nobody anything. */
export function noteReceived(next: PageListener): PageListener {
  return (request, response, pageStatus) => {
    const path = pathOf(request.url)
    if (request.method !== 'GET' || (pageStatus ?? 200) !== 200 || !RECEIVED.test(path)) {
      return next(request, response, pageStatus)
    }
    void noteOpening(path.split('/').at(-1) ?? '').then(
      () => next(request, response, pageStatus),
      () => answerUnavailable(request, response),
    )
  }
}
