import { createHash } from 'node:crypto'
import { cardFacts, type CardFacts } from '@/lib/share-images/queries'
import { cardPath, DESIGN, type CardRequest } from '@/lib/share-images/rules'

export type Card = {
  facts: CardFacts
  version: string
  alt: string
}

/** A card as it would be drawn now; null when there is none. */
export async function card(asked: CardRequest): Promise<Card | null> {
  const facts = await cardFacts(asked)
  if (!facts) return null
  const { before, number, after } = facts.count
  return {
    facts,
    version: versionOf(facts),
    alt: `${facts.title}. ${[before, number, after].filter(Boolean).join(' ')}.`,
  }
}

/** A card's current path and alt text; null when there is none. */
export async function cardImage(asked: CardRequest): Promise<{ path: string; alt: string } | null> {
  const now = await card(asked)
  return now && { path: `${cardPath(asked.locale, asked.name)}?v=${now.version}`, alt: now.alt }
}

function versionOf(facts: CardFacts): string {
  const drawn = JSON.stringify([DESIGN, facts])
  return createHash('sha256').update(drawn).digest('base64url').slice(0, 10)
}
