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

/** What was delivered, newest first. */
export async function deliveries(): Promise<DeliveryEntry[]> {
  const rows = await db().delivery.findMany({
    where: { state: 'delivered' },
    select: { id: true, date: true, to: true, toLanguage: true, count: true, before: true },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ date, toLanguage, ...row }) => ({
    ...row,
    date: date ?? '',
    toLanguage: isLocale(toLanguage) ? toLanguage : STAFF_LOCALE,
  }))
}
