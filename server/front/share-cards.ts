import { LRUCache } from 'lru-cache'
import { logFailure } from '@/lib/platform/log-failure'
import { card as cardNow, type Card } from '@/lib/share-images/card'
import { drawPng } from '@/lib/share-images/draw'
import { isWithdrawnCard, type CardFacts } from '@/lib/share-images/queries'
import { cardAt, type CardRequest } from '@/lib/share-images/rules'
import { pathOf } from '@/server/http/cacheable-paths'
import { INERT, INERT_AND_UNLISTED } from '@/server/http/common-headers'
import { withHeaders, type Asked, type Reply } from '@/server/http/reply'
import { unavailableReply } from '@/server/http/service-unavailable'

const MOST_KEPT = 100

type Making = {
  find: (asked: CardRequest) => Promise<Card | null>
  draw: (facts: CardFacts) => Promise<Buffer>
  isWithdrawn: (asked: CardRequest) => Promise<boolean>
}

/** Draws each card once; its address carries a version, so that a changed card is fetched again. */
export function shareCards(
  making: Making = { find: cardNow, draw: drawPng, isWithdrawn: isWithdrawnCard },
): (asked: Asked) => Promise<Reply> {
  const kept = new LRUCache<string, { version: string; png: Buffer }>({ max: MOST_KEPT })

  async function pngAt(path: string): Promise<Buffer | 404 | 410> {
    const asked = cardAt(path)
    const card = asked && (await making.find(asked))
    // Not left to Next, so that it replaces the card in shared caches (deploy/nginx.conf).
    if (!card) return asked && (await making.isWithdrawn(asked)) ? 410 : 404
    const old = kept.get(path)
    const png = old?.version === card.version ? old.png : await making.draw(card.facts)
    kept.set(path, { version: card.version, png })
    return png
  }

  return async (asked) => {
    try {
      const png = await pngAt(pathOf(asked.url))
      return typeof png === 'number' ? missing(png) : drawn(png)
    } catch (error) {
      logFailure('A share card', error)
      return unavailableReply(asked)
    }
  }
}

function drawn(png: Buffer): Reply {
  const own = {
    // Browsers may keep it; shared caches ask again, since an update may be withdrawn.
    'cache-control': 'public, max-age=86400, s-maxage=5, stale-while-revalidate=5',
    'content-type': 'image/png',
    'content-length': png.length,
  }
  return { status: 200, headers: withHeaders(own, INERT), body: png }
}

function missing(status: 404 | 410): Reply {
  const headers = withHeaders({ 'content-type': 'text/plain; charset=utf-8' }, INERT_AND_UNLISTED)
  return { status, headers, body: 'There is no such card.\n' }
}
