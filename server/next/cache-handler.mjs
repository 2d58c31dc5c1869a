import { CACHE_CONTROLS } from './contracts.mjs'

const { SharedCacheControls } = await import(CACHE_CONTROLS)

// What shared caches in front may do; Next's own header would let them keep a page as long as it is revalidated.
const CACHE_CONTROL = 'public, max-age=0, s-maxage=5, stale-while-revalidate=5'

/**
 * Next's cache handler (next.config.js). It keeps nothing: pages are kept in front of Next (page-cache.ts), in memory alone.
 * It says how long others may keep a page, and for how long an address is another one: what moved may move back.
 */
export default class NextCache {
  async get() {
    return null
  }

  async set(key, value) {
    // Next remembers a lifetime for every address that was ever asked for: those without a page are endless.
    SharedCacheControls.cacheControls.delete(key)
    if (value?.kind !== 'APP_PAGE') return
    const found = value.status === undefined || value.status < 400
    value.headers = { ...value.headers, 'cache-control': found ? CACHE_CONTROL : 'no-store' }
  }

  async revalidateTag() {}

  resetRequestCache() {}
}
