import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { card as cardNow, type Card } from '@/lib/share-images/card'
import { drawPng } from '@/lib/share-images/draw'
import type { Drawing } from '@/lib/share-images/drawing'
import { isWithdrawnCard } from '@/lib/share-images/queries'
import { cardAt, type Asked } from '@/lib/share-images/rules'
import { logFailure } from '@/lib/platform/log-failure'
import { POLICY_WITHOUT_SCRIPTS } from '@/server/http/content-security-policy'
import { everywhere, unlisted } from '@/server/http/headers.mjs'
import { isCard, pathOf } from '@/server/public-addresses'
import { localeOf } from '@/server/http/plain-answer'
import { unavailable } from '@/server/http/service-unavailable'

// Some four megabytes.
const MOST_KEPT = 100

const ALWAYS = {
  ...Object.fromEntries(everywhere.map(({ key, value }) => [key, value])),
  'Content-Security-Policy': POLICY_WITHOUT_SCRIPTS,
}
const PRIVATE = { ...ALWAYS, ...Object.fromEntries(unlisted.map(({ key, value }) => [key, value])) }

type Making = {
  find: (asked: Asked) => Promise<Card | null>
  draw: (drawing: Drawing) => Promise<Buffer>
  isWithdrawn: (asked: Asked) => Promise<boolean>
}

/**
 * Answers share cards, and hands everything else to `next`. A card is drawn once and kept until it would look otherwise; the
 * page cache stands in front. Its address in pages carries its version, so that whoever shows it asks again when it changed.
 */
export function answerCards(
  next: RequestListener,
  making: Making = { find: cardNow, draw: drawPng, isWithdrawn: isWithdrawnCard },
): RequestListener {
  const kept = new Map<string, { version: string; png: Buffer }>()

  async function pngAt(path: string): Promise<Buffer | 404 | 410> {
    const asked = cardAt(path)
    const card = asked && (await making.find(asked))
    // An answer of its own, so that it takes the card's place where that is kept (deploy/nginx.conf).
    if (!card) return asked && (await making.isWithdrawn(asked)) ? 410 : 404
    const old = kept.get(path)
    const png = old?.version === card.version ? old.png : await making.draw(card.drawing)
    kept.delete(path)
    kept.set(path, { version: card.version, png })
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '')
    return png
  }

  return (request, response) => {
    const path = pathOf(request.url)
    if (!isCard(path)) return next(request, response)
    void pngAt(path).then(
      (png) => (typeof png === 'number' ? missing(request, response, png) : send(request, response, png)),
      (error: unknown) => {
        logFailure('A share card', error)
        unavailable(request, response, localeOf(request), false)
      },
    )
  }
}

function send(request: IncomingMessage, response: ServerResponse, png: Buffer): void {
  response.writeHead(200, {
    ...ALWAYS,
    // Whoever has it may keep it; what is shown to many is asked for again, since an update may be withdrawn.
    'Cache-Control': 'public, max-age=86400, s-maxage=5, stale-while-revalidate=5',
    'Content-Type': 'image/png',
    'Content-Length': png.length,
  })
  response.end(request.method === 'HEAD' ? undefined : png)
}

function missing(request: IncomingMessage, response: ServerResponse, status: 404 | 410): void {
  response.writeHead(status, { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(request.method === 'HEAD' ? undefined : 'There is no such card.\n')
}
