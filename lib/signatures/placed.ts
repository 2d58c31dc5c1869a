import type { Locale } from '@/lib/i18n/locales'
import type { ListedSignature } from '@/lib/signatures/admin-queries'
import { placeOf } from '@/lib/signatures/place'

/** With its place in words, written on the server: the names of all regions would be much for a browser. */
export type PlacedSignature = ListedSignature & { place: string }

export function withPlaces(signatures: ListedSignature[], locale: Locale): PlacedSignature[] {
  return signatures.map((signature) => ({ ...signature, place: placeOf(signature, locale) }))
}
