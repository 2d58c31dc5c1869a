import { localePath, LOCALES, type Locale } from '@/lib/i18n/locales'

const PAGES = ['petition', 'updates', 'references', 'film', 'donate', 'privacy'] as const

/** A page of the site, or an update by its id, which outlives its slug. */
export type CardName = (typeof PAGES)[number] | `update-${number}`
export type CardRequest = { locale: Locale; name: CardName }

export const CARD_SIZE = { width: 1200, height: 630 }
/** Told apart on a phone, and 266 has this many parts of seven. */
export const STROKES = 38
/** To be raised whenever cards look otherwise, so that they are fetched anew. */
export const DESIGN = 2

/** A card's path: `/cards/film.png`, `/es/cards/update-12.png`. */
export function cardPath(locale: Locale, name: CardName): string {
  return localePath(locale, `/cards/${name}.png`)
}

/** The card at a path; null when there can be none. */
export function cardAt(path: string): CardRequest | null {
  const locale = LOCALES.find((each) => path.startsWith(localePath(each, '/cards/')))
  const [, name = ''] = /\/cards\/([a-z]+|update-[1-9]\d{0,8})\.png$/.exec(path) ?? []
  const page = PAGES.find((each) => each === name)
  const asked = page ?? (name.startsWith('update-') ? (`update-${updateIdOf(name)}` as const) : null)
  return locale && asked && path === cardPath(locale, asked) ? { locale, name: asked } : null
}

/** The id of the update that a card is for; NaN for another page. */
export function updateIdOf(name: string): number {
  return Number(name.replace(/^update-/, ''))
}

/** A count as a card shows it: exact below 100, then two digits, so that the image changes rarely. */
export function shownCount(count: number): { number: number; more: boolean } {
  const step = 10 ** Math.max(0, String(count).length - 2)
  const number = count < 100 ? count : Math.floor(count / step) * step
  return { number, more: count > number }
}
