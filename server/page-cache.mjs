import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'
import { policyFor } from './content-security-policy.mjs'

// Pages live in this process's memory alone: a restore never shows old ones, and an announcement drops them all.
const MOST_PAGES = 500
const pages = (globalThis.campaignPages ??= new Map())
const asked = (globalThis.campaignPagesAsked ??= { generation: 0, at: new Map() })

// What shared caches in front may do; Next's own header would let them keep a page as long as it is revalidated.
const CACHE_CONTROL = 'public, max-age=0, s-maxage=5, stale-while-revalidate=5'

/** Forgets every cached page: the next visitor gets a fresh one. */
export function dropPages() {
  asked.generation += 1
  pages.clear()
}

/** Next's cache handler (next.config.js): bounded, in memory, gives each page its exact content security policy. */
export default class PageCache {
  async get(key) {
    asked.at.delete(key)
    asked.at.set(key, asked.generation)
    if (asked.at.size > MOST_PAGES) asked.at.delete(asked.at.keys().next().value)
    return pages.get(key) ?? null
  }

  async set(key, value, context) {
    if (value === null) {
      pages.delete(key)
      return
    }
    if (value.kind === 'APP_PAGE' && typeof value.html === 'string') {
      value.headers = {
        ...value.headers,
        'content-security-policy': policyFor(value.html),
        'cache-control': isFound(value) ? CACHE_CONTROL : 'no-store',
      }
    }
    pages.delete(key)
    if (!isFound(value)) return forgetLifetime(key)
    // A page whose making began before a change may show what was before it.
    if (asked.at.get(key) !== asked.generation) return
    pages.set(key, { value, lastModified: Date.now(), cacheControl: context?.cacheControl })
    if (pages.size > MOST_PAGES) pages.delete(pages.keys().next().value)
  }

  async revalidateTag() {}

  resetRequestCache() {}
}

// Next keeps a lifetime for every address that was ever asked for: those without a page are endless.
function forgetLifetime(key) {
  SharedCacheControls.cacheControls.delete(key)
}

function isFound(value) {
  return value.status === undefined || value.status < 300
}
