import { CHANNEL_LETTERS, channelByLetter, channelByName, type Channel } from '@/lib/arrivals/channels'

/** How somebody came: by whose share code, where from, and by which of the texts beside the link or of the hand-outs (0: unknown). */
export type Arrival = { code: string | null; channel: Channel; variant: number }

export const DIRECT: Arrival = { code: null, channel: 'direct', variant: 0 }

/** Also in the database, which makes the codes (`new_share_code`). */
export const SHARE_CODE = /^[0-9a-hjkmnp-tv-z]{8}$/

// A share code, then a channel's letter and the number of a text; each may be absent.
const REF = /^([0-9a-z]{8})?(?:-([a-z])([1-9]\d{0,2})?)?$/
export const REF_LIMIT = 16
export const MOST_VARIANTS = 999
const CAMPAIGN_NAME = /^[\w.+ -]{1,100}$/
const CAMPAIGN_FIELDS = ['utm_source', 'utm_medium', 'utm_campaign']

/** Whether it numbers a text, or is 0 for none. */
export function isVariant(variant: number): boolean {
  return Number.isInteger(variant) && variant >= 0 && variant <= MOST_VARIANTS
}

/** Reads `k3m9x2qa-w2`; null for what is none. A code alone is of a copied link. */
export function parseRef(text: unknown): Arrival | null {
  if (typeof text !== 'string' || text === '' || text.length > REF_LIMIT) return null
  const [found, code = null, letter, variant] = REF.exec(text.trim().toLowerCase()) ?? []
  if (!found || (code !== null && !SHARE_CODE.test(code))) return null
  const channel = letter === undefined ? 'link' : channelByLetter(letter)
  return channel && { code, channel, variant: Number(variant ?? 0) }
}

/** What `parseRef` reads; empty where nothing of it can be written. */
export function writeRef({ code, channel, variant }: Arrival): string {
  const letter = CHANNEL_LETTERS[channel]
  if (!letter || (channel === 'link' && code && !variant)) return code ?? ''
  return `${code ?? ''}-${letter}${variant || ''}`
}

/** The arrival that an address's query tells of by `ref`, else by a campaign's `utm_…`; null where neither does. */
export function arrivalIn(query: URLSearchParams): Arrival | null {
  const byRef = parseRef(query.get('ref'))
  if (byRef) return byRef
  const names = CAMPAIGN_FIELDS.map((field) => query.get(field) ?? '').filter((name) =>
    CAMPAIGN_NAME.test(name),
  )
  if (names.length === 0) return null
  const channel = names.map(channelByName).find((known) => known !== null)
  return { code: null, channel: channel ?? 'other', variant: 0 }
}

/** An address of this site as somebody shares it. Without a code, a copied one stays as it is. */
export function sharedLink(address: string, arrival: Arrival): string {
  return arrival.code || arrival.channel !== 'link' ? withRef(address, arrival) : address
}

/** An address of this site that carries a ref, before its fragment. */
export function withRef(address: string, arrival: Arrival): string {
  const ref = writeRef(arrival)
  if (!ref) return address
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? []
  return `${page}${query ? `${query}&` : '?'}ref=${ref}${fragment}`
}
