type DetailKind = {
  /** In characters as lib/text/characters.ts counts them. */
  limit: number
  /** A part of the place is one line; other texts stand by themselves and may have several. */
  shownAs: 'place' | 'text'
  autoComplete?: string
  /** Whether the staff see it on their pages; the export has it all the same. */
  staff: boolean
}

/**
 * What a signer may add to name and country, in the order of the form. Each is a nullable text column of its name, with
 * its labels (`sign.region`, for a text also `confirm.comment` and `signature.comment`) and errors in messages/.
 */
const KINDS = {
  region: { limit: 100, shownAs: 'place', autoComplete: 'address-level1', staff: true },
  postcode: { limit: 20, shownAs: 'place', autoComplete: 'postal-code', staff: false },
  comment: { limit: 500, shownAs: 'text', staff: true },
} as const satisfies Record<string, DetailKind>

export type Detail = keyof typeof KINDS
type TextDetail = { [Name in Detail]: (typeof KINDS)[Name]['shownAs'] extends 'text' ? Name : never }[Detail]
export type Details = Record<Detail, string | null>

export const DETAIL_KINDS: Record<Detail, DetailKind> = KINDS
export const DETAILS = Object.keys(KINDS) as Detail[]
export const PLACE_DETAILS = DETAILS.filter((name) => DETAIL_KINDS[name].shownAs === 'place')
export const TEXT_DETAILS = DETAILS.filter(
  (name): name is TextDetail => DETAIL_KINDS[name].shownAs === 'text',
)
export const STAFF_DETAILS = DETAILS.filter((name) => DETAIL_KINDS[name].staff)
export const STAFF_TEXTS = TEXT_DETAILS.filter((name) => STAFF_DETAILS.includes(name))

export function byDetail<Value>(valueOf: (name: Detail) => Value): Record<Detail, Value> {
  const values = {} as Record<Detail, Value>
  for (const name of DETAILS) values[name] = valueOf(name)
  return values
}

/** In characters as lib/text/characters.ts counts them. */
export const LIMITS = { name: 100, ...byDetail((detail) => DETAIL_KINDS[detail].limit) }

/** Oddities of a post, for the staff; none refuses anybody by itself. */
export const FLAGS = [
  'honeypot',
  'quick',
  'disposable-domain',
  'blocked-domain',
  'blocked-network',
  'no-proof-of-work',
] as const
export type Flag = (typeof FLAGS)[number]

/** Stored in place of a mail server's code when an admin reports mail returned to MAIL_FROM. */
export const STOPPED_BY_HAND = 'by hand'

/** Why the staff hide a comment. */
export const HIDDEN_REASONS = ['personalData', 'insult', 'threat', 'advertising', 'offTopic'] as const
export type HiddenReason = (typeof HIDDEN_REASONS)[number]
