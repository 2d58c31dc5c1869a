import { createHash } from 'node:crypto'
import { drawCard, type Drawing } from '@/lib/share-images/drawing'
import { cardFacts } from '@/lib/share-images/queries'
import { cardPath, type CardRequest } from '@/lib/share-images/rules'

export type Card = {
  drawing: Drawing
  version: string
  alt: string
}

/** A card as it would be drawn now; null when there is none. */
export async function card(asked: CardRequest): Promise<Card | null> {
  const facts = await cardFacts(asked)
  if (!facts) return null
  const { before, number, after } = facts.count
  const drawing = drawCard(facts)
  return {
    drawing,
    version: createHash('sha256').update(JSON.stringify(drawing)).digest('base64url').slice(0, 10),
    alt: `${facts.title}. ${[before, number, after].filter(Boolean).join(' ')}.`,
  }
}

/** A card's current path and alt text; null when there is none. */
export async function cardImage(asked: CardRequest): Promise<{ path: string; alt: string } | null> {
  const now = await card(asked)
  return now && { path: `${cardPath(asked.locale, asked.name)}?v=${now.version}`, alt: now.alt }
}
