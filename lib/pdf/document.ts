import type { Locale } from '@/lib/i18n/locales'

/** Codes of ISO 3166-1, empty where no country is handed over; the region as it is to be read. */
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
