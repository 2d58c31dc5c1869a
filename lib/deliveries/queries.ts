import { isLocale, STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'

export type DeliveryEntry = {
  id: number
  /** When it was handed over, ISO 8601, as precise as known. */
  date: string
  to: string
  toLanguage: Locale
  count: number
  /** Collected elsewhere, before this site; not part of its count. */
  before: boolean
}

export const ENTRY = { id: true, date: true, to: true, toLanguage: true, count: true, before: true } as const

const DOWN = 'desc' as const
export const NEWEST_FIRST = [{ date: DOWN }, { id: DOWN }]

/** What was delivered, newest first. */
export async function deliveries(): Promise<DeliveryEntry[]> {
  const rows = await db().delivery.findMany({
    where: { state: 'delivered' },
    select: ENTRY,
    orderBy: NEWEST_FIRST,
  })
  return rows.map(entryOf)
}

type Row = Omit<DeliveryEntry, 'date' | 'toLanguage'> & { date: string | null; toLanguage: string }

export function entryOf<Of extends Row>({ date, toLanguage, ...row }: Of) {
  return {
    ...row,
    date: date ?? '',
    toLanguage: isLocale(toLanguage) ? toLanguage : STAFF_LOCALE,
  }
}
