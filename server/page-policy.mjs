import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'
import { policyFor } from './content-security-policy.mjs'

// What shared caches in front may do; Next's own header would let them keep a page as long as it is revalidated.
const CACHE_CONTROL = 'public, max-age=0, s-maxage=5, stale-while-revalidate=5'

/**
 * Next's cache handler (next.config.js) keeps nothing: pages are kept in front of Next (page-cache.ts), in memory alone. It
 * gives each page its exact content security policy on the way out.
 */
export default class PagePolicy {
  async get() {
    return null
  }

  async set(key, value) {
    // Next remembers a lifetime for every address that was ever asked for: those without a page are endless.
    SharedCacheControls.cacheControls.delete(key)
    if (value?.kind !== 'APP_PAGE' || typeof value.html !== 'string') return
    const found = value.status === undefined || value.status < 300
    value.headers = {
      ...value.headers,
      'content-security-policy': policyFor(value.html),
      'cache-control': found ? CACHE_CONTROL : 'no-store',
    }
  }

  async revalidateTag() {}

  resetRequestCache() {}
}
