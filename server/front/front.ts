import type { RequestListener } from 'node:http'
import { localePath, LOCALES } from '@/lib/i18n/locales'
import { isCard, pathOf } from '@/server/http/cacheable-paths'
import type { Asked, Reply } from '@/server/http/reply'
import { fetchFromNext } from '@/server/next/fetch-from-next'
import type { Next } from '@/server/next/next-worker'
import { answerScripts, answerScriptsAnew, makeScripts, withVersion } from './browser-script.ts'
import { cachedResponse } from './cached-response.ts'
import { limitConcurrency } from './concurrency-limit.ts'
import { errorPages } from './error-pages.ts'
import { fillPages } from './filled-pages.ts'
import { hideFrameworkRoutes } from './framework-routes.ts'
import { answerFromNext } from './from-next.ts'
import { answerHotEndpoints } from './hot-endpoints.ts'
import { answerLedgerFiles } from './ledger-files.ts'
import { refuseMalformedActions } from './malformed-actions.ts'
import { refuseOtherMethods } from './method-not-allowed.ts'
import { notFoundPages } from './not-found.ts'
import { noteReceived } from './note-received.ts'
import { pageCache } from './page-cache.ts'
import { countViews } from './page-views.ts'
import { answerPictures } from './pictures.ts'
import { policyAt, withPolicy } from './policy.ts'
import { forEverybody, publicPages } from './public-pages.ts'
import { refuseWhileReadOnly } from './read-only.ts'
import { readBodies } from './request-body.ts'
import { shareCards } from './share-cards.ts'
import { limitTokenGuesses, type PageListener } from './token-rate-limit.ts'

export type Front = {
  answer: RequestListener
  drop(): void
}

type MakeReply = (asked: Asked, signal: AbortSignal) => Promise<Reply>

// For work shared by many requests: it goes on when some of them have gone.
const PATIENCE_MS = 20_000

/** Reads posts, serves hot paths from memory, and bounds what reaches Next (docs/decisions/0042). */
export async function startFront(next: Next): Promise<Front> {
  const scripts = await makeScripts()
  const fetchPage = publicPages(next, (html) => withVersion(html, scripts))
  const errorCache = pageCache((path) => fetchPage(forEverybody(path), patience()))
  const orErrorPage = errorPages(notFoundPages(errorCache.page))
  const makeReply = orCard(async (asked, signal) =>
    withPolicy(await orErrorPage(asked, await fetchPage(asked, signal))),
  )
  const cache = pageCache((path) => makeReply(forEverybody(path), patience()))
  const templates = pageCache((path) => makeReply(forEverybody(path), patience()), { compress: false })
  const pictures = answerPictures(limited(answerFromNext(next, { makeReply, policyAt })))
  // The first page of each kind is slow: warm up before a proxy sends visitors.
  await Promise.allSettled(
    LOCALES.flatMap((locale) => [
      cache.page(localePath(locale, '/')),
      cache.page(localePath(locale, '/sign')),
    ]),
  )
  return {
    answer: refuseOtherMethods(
      hideFrameworkRoutes(
        readBodies(
          refuseWhileReadOnly(
            answerHotEndpoints(
              answerScripts(
                countViews(cache.inFrontOf(fillPages(templates, answerLedgerFiles(pictures.answer)))),
                scripts,
              ),
            ),
          ),
        ),
      ),
    ),
    drop() {
      for (const held of [errorCache, cache, templates, pictures]) held.drop()
    },
  }
}

export function startFrontInDevelopment(next: Next): Front {
  const fetchPage: MakeReply = (asked, signal) => fetchFromNext(next.socket(), asked, signal)
  const orErrorPage = errorPages(notFoundPages(pageBy(fetchPage)), { failures: false })
  const makeReply = orCard(async (asked, signal) => orErrorPage(asked, await fetchPage(asked, signal)))
  const pictures = answerPictures(limited(answerFromNext(next, { makeReply })))
  return {
    answer: readBodies(refuseWhileReadOnly(answerScriptsAnew(answerLedgerFiles(pictures.answer)))),
    drop: pictures.drop,
  }
}

function pageBy(fetchPage: MakeReply) {
  return async (path: string) => {
    const reply = await fetchPage(forEverybody(path), patience())
    return reply.status === 200 ? cachedResponse(reply) : null
  }
}

function orCard(makeReply: MakeReply): MakeReply {
  const card = shareCards()
  return (asked, signal) => (isCard(pathOf(asked.url)) ? card(asked) : makeReply(asked, signal))
}

function limited(next: PageListener): RequestListener {
  return limitConcurrency(limitTokenGuesses(noteReceived(refuseMalformedActions(next))))
}

function patience(): AbortSignal {
  return AbortSignal.timeout(PATIENCE_MS)
}
