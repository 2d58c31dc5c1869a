import { db } from '@/lib/platform/db'

export type DeliveryEntry = {
  date: string
  to: string
  count: number
  /** Collected elsewhere, before this site; not part of its count. */
  before: boolean
}

/** Deliveries, newest first. */
export function deliveries(): Promise<DeliveryEntry[]> {
  return db().delivery.findMany({
    select: { date: true, to: true, count: true, before: true },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
  })
}
