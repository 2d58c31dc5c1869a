import { createHash } from 'node:crypto'
import type { SharedPicture } from '@/lib/pictures/rules'
import { cardFacts, type CardFacts } from '@/lib/share-images/queries'
import { CARD_SIZE, cardPath, DESIGN, type CardRequest } from '@/lib/share-images/rules'

export type Card = {
  facts: CardFacts
  version: string
  alt: string
}

/** A card as it would be drawn now; null when there is none. */
export async function card(asked: CardRequest): Promise<Card | null> {
  const facts = await cardFacts(asked)
  return facts && cardOf(facts)
}

/** The card that these facts make. */
export function cardOf(facts: CardFacts): Card {
  const { before, number, after } = facts.count
  return {
    facts,
    version: versionOf(facts),
    alt: `${facts.title}. ${[before, number, after].filter(Boolean).join(' ')}.`,
  }
}

/** A card's current path, alt text and size; null when there is none. */
export async function cardImage(asked: CardRequest): Promise<SharedPicture | null> {
  const now = await card(asked)
  if (!now) return null
  return { path: `${cardPath(asked.locale, asked.name)}?v=${now.version}`, alt: now.alt, ...CARD_SIZE }
}

function versionOf(facts: CardFacts): string {
  const drawn = JSON.stringify([DESIGN, facts])
  return createHash('sha256').update(drawn).digest('base64url').slice(0, 10)
}
