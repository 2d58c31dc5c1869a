import type { Locale } from '@/lib/i18n/locales'

/** Codes of ISO 3166-1 and 3166-2; the country is empty where none is handed over, and then there is no region. */
export type Place = { country: string; region: string | null }

export type PetitionDocument = {
  language: Locale
  organisation: string
  recipient: string
  title: string
  salutation: string
  target: string
  demand: string
  date: Date
  count: number
  /** The ledger's checkpoint, as it was signed. */
  checkpoint: string
  places: readonly (Place & { count: number })[]
  /** In the order of `places`. */
  signers: AsyncIterable<Place & { name: string }>
  comments: AsyncIterable<Place & { name: string; comment: string }>
}
