import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { bringsFlash } from '@/endpoints/form-flash/cookie'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { isCacheable, isCoalesced, pathOf } from '@/server/http/cacheable-paths'
import { FairShare } from '@/server/http/fair-share'
import { respond, type Reply } from '@/server/http/reply'
import { answerUnavailable } from '@/server/http/service-unavailable'
import { RSC } from '@/server/next/contracts.mjs'
import { cachedResponse, ownHeaders, sendCached, type CachedResponse } from './cached-response.ts'

const MOST_PAGES = 500
// For uncached pages. The site has fewer than anybody reads at once; only invented addresses need more.
const MOST_MADE_AT_ONCE = 30
// Refreshed after this, in case a notification was missed.
const FRESH_MS = 5_000
// Up to this age a page may be served once more while it is refreshed.
const STALE_MS = 6_000
// The same while a refresh is slow: changes are public within ten seconds.
const OLD_MS = 10_000
// Pause after a failed refresh; the old page is served meanwhile.
const RETRY_MS = 2_000
const PATIENCE_MS = 1_000

type Entry = {
  page: CachedResponse
  madeAt: number
  generation: number
  forEver: boolean
  coalesced: boolean
  retryAt: number
}

export type PageCache = {
  inFrontOf(next: RequestListener): RequestListener
  page(path: string): Promise<CachedResponse | null>
  drop(): void
}

/** `makeReply` runs once per page for all who wait; while it fails, the last page is served. 503 when full. */
export function pageCache(
  makeReply: (path: string) => Promise<Reply>,
  options: { compress?: boolean } = {},
): PageCache {
  const entries = new Map<string, Entry>()
  const making = new Map<string, Promise<Entry | Reply | null>>()
  const cold = new FairShare(MOST_MADE_AT_ONCE)
  let generation = 0

  function inFrontOf(next: RequestListener): RequestListener {
    return (request, response) => {
      const path = pathOf(request.url)
      if (!asksForPublicPage(request)) return next(request, response)
      // What is cached is public: most requests need no further checks.
      const ready = readyNow(path)
      if (ready) return sendCached(ready.page, request, response)
      if (!isCacheable(path)) return next(request, response)
      const made = making.get(path) ?? (entries.has(path) ? make(path) : null)
      const show = (result: Entry | Reply | null) => answerWith(result, request, response, next)
      if (made) void latest(entries.get(path), made).then(show)
      else makeCold(path, request, response, show)
    }
  }

  function makeCold(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    show: (result: Entry | Reply | null) => void,
  ): void {
    const stopWaiting = cold.enter(String(request.headers[CLIENT_ADDRESS]), {
      begin(leave) {
        void make(path).then((result) => {
          leave()
          show(result)
        })
      },
      refuse: () => answerUnavailable(request, response),
    })
    response.once('close', stopWaiting)
  }

  function readyNow(path: string): Entry | null {
    const entry = entries.get(path)
    if (!entry || Date.now() < entry.retryAt) return entry ?? null
    if (entry.coalesced) return null
    if (isFresh(entry)) return entry
    if (Date.now() - entry.madeAt >= STALE_MS) return null
    void make(path)
    return entry
  }

  function isFresh({ generation: its, madeAt, forEver }: Entry): boolean {
    return forEver || (its === generation && Date.now() - madeAt < FRESH_MS)
  }

  function make(path: string): Promise<Entry | Reply | null> {
    const underWay = making.get(path)
    if (underWay) return underWay
    const made = fetchAndKeep(path).finally(() => making.delete(path))
    making.set(path, made)
    return made
  }

  async function fetchAndKeep(path: string): Promise<Entry | Reply | null> {
    const [madeAt, its] = [Date.now(), generation]
    const fetched = await makeReply(path).catch(() => null)
    const old = entries.get(path)
    if (fetched?.status === 200 && !fetched.headers['set-cookie']) {
      const forEver = String(fetched.headers['cache-control']).includes('immutable')
      const page = await cachedResponse(fetched, options)
      const coalesced = isCoalesced(path)
      const entry = { page, madeAt, generation: its, forEver, coalesced, retryAt: 0 }
      entries.delete(path)
      entries.set(path, entry)
      if (entries.size > MOST_PAGES) entries.delete(entries.keys().next().value ?? '')
      return entry
    }
    if (fetched && fetched.status < 500) entries.delete(path)
    else if (old) old.retryAt = Date.now() + RETRY_MS
    return fetched
  }

  return {
    inFrontOf,
    async page(path) {
      const made = readyNow(path) ?? (await latest(entries.get(path), make(path)))
      return made && 'page' in made ? made.page : null
    },
    drop() {
      generation += 1
    },
  }
}

/** Not with a form that came back: its page is one visitor's own. Not for the framework's router, which asks for data. */
export function asksForPublicPage({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !(RSC in headers) && !bringsFlash(headers)
}

function answerWith(
  result: Entry | Reply | null,
  request: IncomingMessage,
  response: ServerResponse,
  next: RequestListener,
): void {
  if (result && 'page' in result) return sendCached(result.page, request, response)
  if (!result || result.status >= 500) return next(request, response)
  respond(request, response, { ...result, headers: ownHeaders(result) })
}

// A stale page does not make its reader wait for the refresh; a too old one is served only where that fails.
async function latest(entry: Entry | undefined, made: Promise<Entry | Reply | null>) {
  if (!entry) return made
  const mayServe = Date.now() - entry.madeAt < OLD_MS
  const result = await (mayServe ? Promise.race([made, wait(PATIENCE_MS, null)]) : made)
  return result && ('page' in result || result.status < 500) ? result : entry
}
