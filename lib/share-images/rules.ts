import { LOCALES, localePath, type Locale } from '@/lib/i18n/locales'

const PAGES = ['petition', 'updates', 'references', 'film', 'donate', 'privacy'] as const

/** What a share card is of: a page of the site, or an update by its number, which outlives its address. */
export type CardName = (typeof PAGES)[number] | `update-${number}`
export type Asked = { locale: Locale; name: CardName }

export const CARD_SIZE = { width: 1200, height: 630 }

/** Where a card stands: `/cards/film.png`, `/es/cards/update-12.png`. */
export function cardPath(locale: Locale, name: CardName): string {
  return localePath(locale, `/cards/${name}.png`)
}

/** Which card a path is of; null when there can be none. */
export function cardAt(path: string): Asked | null {
  const locale = LOCALES.find((each) => path.startsWith(localePath(each, '/cards/')))
  const [, name = ''] = /\/cards\/([a-z]+|update-[1-9]\d{0,8})\.png$/.exec(path) ?? []
  const page = PAGES.find((each) => each === name)
  const asked = page ?? (name.startsWith('update-') ? (`update-${updateOf(name)}` as const) : null)
  return locale && asked && path === cardPath(locale, asked) ? { locale, name: asked } : null
}

/** The number of the update that a card is of, NaN when it is of another page. */
export function updateOf(name: string): number {
  return Number(name.replace(/^update-/, ''))
}

/**
 * A count as a card shows it: exact below a hundred, then two figures and the truth that it is more, so that a storm of
 * signatures changes a card a hundred times for each further figure and not with each of them.
 */
export function shownCount(count: number): { number: number; more: boolean } {
  const step = 10 ** Math.max(0, String(count).length - 2)
  const number = count < 100 ? count : Math.floor(count / step) * step
  return { number, more: count > number }
}

const UNDRAWABLE = /[^\p{Script=Latin}\p{Mn}0-9 \u00a0!-/:-@[-`{-~¡-¬®-¿×÷–—‘’‚“”„†•…‰‹›€™−]/gu

// Seen by nobody: joiners, marks of direction, and what chooses a form of the sign before it.
const UNSEEN = /[\p{Cf}\uFE00-\uFE0F]/gu

/** Whether the fonts of a card have every letter and sign of these words. */
export function isDrawable(words: string): boolean {
  const seen = words.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim()
  return drawable(seen) === seen.replace(/[\u2010\u2011]/g, '-')
}

/** Words as the fonts of a card can draw them; what they lack is left out, never fetched. */
export function drawable(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(UNDRAWABLE, '')
    .replace(/\p{Mn}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}
