import type { RequestListener } from 'node:http'
import { dropBlocks } from '@/lib/blocklist/current'
import { disconnect } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { LOCALES, localePath } from '@/lib/i18n/locales'
import { listenForChanges } from './announcements.ts'
import { readBodies } from './front/bodies.ts'
import { startBroadcasting } from './broadcasting.ts'
import { refuseBrokenPosts } from './front/broken-posts.ts'
import { answerScripts, answerScriptsAnew, makeScripts, withVersion } from './front/browser-script.ts'
import { closeUnused } from './front/closed.ts'
import { fillErrorPages } from './front/error-pages.ts'
import { startFolding } from './folding.ts'
import { answerHealth } from './front/health.ts'
import { listen } from './http/listen.ts'
import { startJobs } from './jobs.ts'
import { keep } from './front/cached-response.ts'
import { refuseMalformed } from './front/malformed.ts'
import { missingPages } from './front/not-found.ts'
import type { Next } from './next/next-worker.ts'
import { openDoor } from './next/fetch-from-next.ts'
import { refuseOverload } from './front/concurrency-limit.ts'
import { pageCache } from './front/page-cache.ts'
import { answerPictures } from './front/pictures.ts'
import { sendPlainPages } from './next/strip-framework.ts'
import { answerPosts } from './front/hot-endpoints.ts'
import { answerCards } from './front/share-cards.ts'
import { limitGuesses } from './front/token-rate-limit.ts'
import { explainStaleForms } from './front/stale-forms.ts'
import { guardRequests, protectPages } from './front/request-guard.ts'

export type Site = { address: string; stop(): Promise<void> }

// Visitors' programs ask again at once or not at all. A proxy does so as long as it keeps a connection, and ends these itself
// (deploy/nginx.conf).
const GRACE_MS = { visitors: 1_000, proxy: 10_000 }

/**
 * Serves the site: Next behind the request guard, the job queue, and what is held in memory dropped on every announced
 * change. Needs a migrated database. `stop` answers what is under way first, then ends the jobs and the connections, and
 * leaves Next to whoever started it.
 */
export async function serve(next: Next, { dev }: { dev: boolean }): Promise<Site> {
  const { SITE_URL, HOST, PORT, DATABASE_URL, TRUSTED_PROXIES, production } = env()
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set')

  const pages = explainStaleForms(next.answer)
  const front = dev ? await inDevelopment(pages) : await inFrontOf(pages)
  const { server, url, drain } = await listen(
    refuseMalformed(
      answerHealth(guardRequests(front.answer, { siteUrl: SITE_URL, trustedProxies: TRUSTED_PROXIES })),
    ),
    HOST,
    PORT,
  )
  // Where Next fetches from itself, whatever the site's own address and TLS.
  process.env.__NEXT_PRIVATE_ORIGIN = url
  if (next.upgrade) server.on('upgrade', next.upgrade)

  const changes = listenForChanges(DATABASE_URL, () => {
    front.drop()
    dropBlocks()
  })
  const folding = startFolding()
  const broadcasting = startBroadcasting(DATABASE_URL)
  const jobs = await startJobs()

  return {
    address: production ? SITE_URL : withPort(SITE_URL, new URL(url).port),
    async stop() {
      const drained = drain(TRUSTED_PROXIES > 0 ? GRACE_MS.proxy : GRACE_MS.visitors)
      await Promise.all([drained, broadcasting.stop(), jobs.stop()])
      await Promise.all([changes.stop(), folding.stop()])
      await front.close()
      await disconnect()
    },
  }
}

async function inDevelopment(next: RequestListener) {
  const door = await openDoor(next)
  const missing = missingPages(async (path) => {
    const fetched = await door.fetch(path)
    return fetched.status === 200 ? keep(fetched) : null
  })
  const pages = fillErrorPages(next, missing, { failures: false })
  const pictures = answerPictures(answerCards(answerScriptsAnew(pages)))
  return { answer: pictures.answer, drop: pictures.drop, close: door.close }
}

/**
 * What stands in front of Next: what was posted is read, then come posts of a storm, pages and pictures from memory, a bound
 * on the rest, and pages for what failed.
 */
async function inFrontOf(next: RequestListener) {
  const scripts = await makeScripts()
  const plain = sendPlainPages(protectPages(next), (html) => withVersion(html, scripts))
  const pages = fillErrorPages(
    plain,
    missingPages((path) => cache.page(path)),
  )
  const made = answerCards(pages)
  const door = await openDoor(made)
  const pictures = answerPictures(refuseOverload(limitGuesses(refuseBrokenPosts(made))))
  const cache = pageCache(door, pictures.answer)
  // The first page of each kind takes long to make: nobody waits for it behind a proxy that has others to ask.
  await Promise.allSettled(
    LOCALES.flatMap((locale) => [
      cache.page(localePath(locale, '/')),
      door.fetch(localePath(locale, '/sign')),
    ]),
  )
  return {
    answer: closeUnused(readBodies(answerPosts(answerScripts(cache.answer, scripts)))),
    drop() {
      cache.drop()
      pictures.drop()
    },
    close: door.close,
  }
}

function withPort(address: string, port: string): string {
  return Object.assign(new URL(address), { port }).origin
}
