import { messageKey } from '@/lib/i18n/message-key'

const DAY_MS = 86_400_000

/** Earlier deliveries are not believed. */
const FIRST_YEAR = '1900'

/** The first and the last date that may be written, ISO 8601; the first as precise as known. */
type Bounds = { first: string; last: string }

/** A package is handed over from when it was sealed until now, with a day more on each side for other time zones. */
export function handOverBounds(sealedAt: Date, now: Date): Bounds {
  return { first: dayOf(sealedAt, -1), last: dayOf(now, 1) }
}

/** A recipient responds to what was delivered, until now or tomorrow in other time zones. */
export function responseBounds(delivered: string | null, now: Date): Bounds {
  return { first: delivered ?? FIRST_YEAR, last: dayOf(now, 1) }
}

export function historyBounds(now: Date): Bounds {
  return { first: FIRST_YEAR, last: dayOf(now) }
}

/** An error that names the bounds, where a date as precise as known certainly lies outside of them; else null. */
export function outsideOf({ first, last }: Bounds, date: string): string | null {
  if (date >= first.slice(0, date.length) && date <= last) return null
  return messageKey('date.between', { first: { date: first }, last: { date: last } })
}

function dayOf(at: Date, daysLater = 0): string {
  return new Date(at.getTime() + daysLater * DAY_MS).toISOString().slice(0, 10)
}
