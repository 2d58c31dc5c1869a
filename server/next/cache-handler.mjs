import { CACHE_CONTROLS } from './contracts.mjs'

const { SharedCacheControls } = await import(CACHE_CONTROLS)

// For shared caches; Next's own header would let them keep a page as long as it is revalidated.
const CACHE_CONTROL = 'public, max-age=0, s-maxage=5, stale-while-revalidate=5'

/** Keeps nothing, since page-cache.ts does; only says how long other caches may keep a page. */
export default class NextCache {
  async get() {
    return null
  }

  async set(key, value) {
    // Next remembers a lifetime per requested address, and those without a page are endless; what moved may move back.
    SharedCacheControls.cacheControls.delete(key)
    if (value?.kind !== 'APP_PAGE') return
    const found = value.status === undefined || value.status < 400
    value.headers = { ...value.headers, 'cache-control': found ? CACHE_CONTROL : 'no-store' }
  }

  async revalidateTag() {}

  resetRequestCache() {}
}
