import type { Channel } from '@/lib/arrivals/channels'
import type { Locale } from '@/lib/i18n/locales'
import { lengthOf } from '@/lib/text/characters'

/** The ways to share that pages offer, in their order. */
export const SHARE_CHANNELS = [
  ...(['device', 'whatsapp', 'facebook', 'x', 'bluesky', 'mastodon', 'telegram', 'email'] as const),
  ...(['link', 'copy'] as const),
] as const satisfies readonly Channel[]

export type ShareChannel = (typeof SHARE_CHANNELS)[number]

/** Those that a text goes with. Facebook takes a link alone. */
export type WordedChannel = Exclude<ShareChannel, 'facebook' | 'link'>

export const WORDED_CHANNELS = SHARE_CHANNELS.filter(isWorded)

/** Whose share a page's script tells; the others lead through the site, which counts them itself. */
export type ToldChannel = 'device' | 'link' | 'copy'

export const NAMES = {
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  x: 'X (Twitter)',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  telegram: 'Telegram',
} as const

/** How many texts of a channel and language are given out at the same time. */
export const MOST_TEXTS = 4
export const SUBJECT_LIMIT = 100

/** The fields of a text in a language, `es-text2` and `es-subject2`. */
export function fieldsOf(locale: Locale, place: number) {
  return { text: `${locale}-text${place}`, subject: `${locale}-subject${place}` }
}

/** Where the texts of a language stand in the form. */
export const PLACES = Array.from({ length: MOST_TEXTS }, (_, place) => place + 1)

type Limit = {
  most: number
  counts: 'weight' | 'graphemes' | 'characters'
  /** How much of it the link takes; it is no part where the limit is our own. */
  link: number | 'whole' | null
}

/**
 * X: 280 by weight, a link as 23 (docs.x.com/fundamentals/counting-characters). Bluesky: 300 graphemes, the link among them
 * (docs.bsky.app/docs/advanced-guides/intent-links). Mastodon: 500 unless its server changes that, a link as 23
 * (docs.joinmastodon.org/user/posting). A mail's address holds 2,000 encoded characters (lib/letters/rules.ts). The others name no
 * limit that matters, Telegram 4,096 (core.telegram.org/bots/api#sendmessage): theirs is ours.
 */
const LIMITS: Record<WordedChannel, Limit> = {
  device: { most: 1_000, counts: 'characters', link: null },
  whatsapp: { most: 1_000, counts: 'characters', link: null },
  x: { most: 280, counts: 'weight', link: 23 },
  bluesky: { most: 300, counts: 'graphemes', link: 'whole' },
  mastodon: { most: 500, counts: 'graphemes', link: 23 },
  telegram: { most: 1_000, counts: 'characters', link: null },
  email: { most: 600, counts: 'characters', link: null },
  copy: { most: 1_000, counts: 'characters', link: null },
}

export function isShareChannel(name: string): name is ShareChannel {
  return SHARE_CHANNELS.some((channel) => channel === name)
}

/** Whether it has one name in every language. */
export function isBrand(channel: ShareChannel): channel is keyof typeof NAMES {
  return channel in NAMES
}

export function isWorded(channel: ShareChannel): channel is WordedChannel {
  return channel !== 'facebook' && channel !== 'link'
}

export function isTold(channel: Channel): channel is ToldChannel {
  return channel === 'device' || channel === 'link' || channel === 'copy'
}

/** How much of a channel is left for the text beside a link, and the space between them. */
export function roomFor(channel: WordedChannel, link: string): number {
  const { most, link: taken } = LIMITS[channel]
  if (taken === null) return most
  return most - 1 - (taken === 'whole' ? graphemesOf(link).length : taken)
}

/** How much of it a text takes, as the channel counts. */
export function sizeIn(channel: WordedChannel, text: string): number {
  const { counts, link } = LIMITS[channel]
  const counted = typeof link === 'number' ? text.replace(/https?:\/\/\S+/gi, 'x'.repeat(link)) : text
  if (counts === 'characters') return lengthOf(counted)
  if (counts === 'graphemes') return graphemesOf(counted).length
  return graphemesOf(counted.normalize()).reduce((sum, grapheme) => sum + weightOf(grapheme), 0)
}

/** The text, or as much of its beginning as the channel holds beside the link. */
export function fitted(channel: WordedChannel, text: string, link: string): string {
  const room = roomFor(channel, link)
  if (sizeIn(channel, text) <= room) return text
  const words = text.split(/(?=\s)/)
  while (words.length > 1 && sizeIn(channel, `${words.join('')}…`) > room) words.pop()
  return `${words.join('')}…`
}

/** Text and link as one message. */
export function withLink(text: string, link: string): string {
  return `${text}${text.includes('\n') ? '\n' : ' '}${link}`
}

const FEWEST = 10
const Z = 1.96

/**
 * Between which shares of visits the confirmed signatures lie, 19 times of 20: the score interval of E. B. Wilson, Journal of the
 * American Statistical Association 22 (1927), 209-212. Null below ten of either, which tell nothing and may tell of single people.
 */
export function confirmedPerVisit(confirmed: number, visits: number): { low: number; high: number } | null {
  if (visits < FEWEST || confirmed < FEWEST) return null
  const share = Math.min(1, confirmed / visits)
  const spread = Z * Math.sqrt((share * (1 - share)) / visits + Z ** 2 / (4 * visits ** 2))
  const whole = 1 + Z ** 2 / visits
  const middle = share + Z ** 2 / (2 * visits)
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) }
}

/** A number that may be shown: null below ten. */
export function shownCount(count: number): number | null {
  return count < FEWEST ? null : count
}

const segmenter = new Intl.Segmenter()

function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u
// Ranges of single weight in the configuration of X's own library, twitter-text (v3).
const SINGLE = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const

function weightOf(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2
  return [...grapheme].reduce((sum, character) => sum + (isSingle(character) ? 1 : 2), 0)
}

function isSingle(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  return SINGLE.some(([first, last]) => point >= first && point <= last)
}
