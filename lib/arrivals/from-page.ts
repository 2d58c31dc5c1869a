import { arrivalIn, type Arrival } from '@/lib/arrivals/ref'
import { env } from '@/lib/platform/env'
import { parseUrl } from '@/lib/text/url'

/** The arrival in the address of the page of this site that a request came from (its Referer); null of another site's. */
export function arrivalFromPage(referer: string): Arrival | null {
  const page = parseUrl(referer)
  return page && page.origin === new URL(env().SITE_URL).origin ? arrivalIn(page.searchParams) : null
}
