import type { RequestListener } from 'node:http'
import { localeOf, unavailable } from './unavailable.ts'

// A page made for one request takes about 5 ms of a core: these many are answered in well under a second.
const MOST_AT_ONCE = 100

/** Answers 503 at once, before anything is waited for, while too many requests are under way in `next`. */
export function refuseOverload(next: RequestListener, most = MOST_AT_ONCE): RequestListener {
  let underWay = 0
  return (request, response) => {
    if (underWay >= most) return unavailable(request, response, localeOf(request))
    underWay += 1
    response.once('close', () => (underWay -= 1))
    next(request, response)
  }
}
