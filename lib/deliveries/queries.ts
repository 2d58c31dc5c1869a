import { db } from '@/lib/platform/db'

export type DeliveryEntry = {
  /** ISO 8601 date of the precision known. */
  date: string
  to: string
  count: number
  /** Gathered elsewhere before this site, and not part of its count. */
  before: boolean
}

/** What was handed over, newest first. */
export function deliveries(): Promise<DeliveryEntry[]> {
  return db().delivery.findMany({
    select: { date: true, to: true, count: true, before: true },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
  })
}
