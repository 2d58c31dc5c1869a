import { MAX_KEY } from '@/lib/references/schema'
import { slugFrom } from '@/lib/text/rules'

const ARTICLES = new Set(['the', 'a', 'an', 'el', 'la', 'los', 'las', 'of', 'de', 'for', 'and', 'y'])

/** `The Guardian`, 2017 becomes `guardian-2017`. */
export function suggestKey({ publisher, date }: { publisher: string; date: string }): string {
  const words = slugFrom(publisher)
    .split('-')
    .filter((word) => word && !ARTICLES.has(word))
  const name =
    words
      .slice(0, 2)
      .join('-')
      .slice(0, MAX_KEY - 10) || 'reference'
  return date ? `${name}-${date.slice(0, 4)}` : name
}
