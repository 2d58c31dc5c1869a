import type { Locale } from '@/lib/i18n/locales'

export type UpdateEntry = {
  /** That of the language it is written in. */
  slug: string
  /** ISO 8601, as precise as known. */
  date: string
  /** The language it is written in, which may not be the one asked for. */
  locale: Locale
  title: string
  summary: string
  byline: string
  publishedAt: Date
  editedAt: Date
}

export const UPDATE_STATES = ['draft', 'scheduled', 'published', 'withdrawn'] as const
export type UpdateState = (typeof UPDATE_STATES)[number]

/** For how long a deleted draft can be brought back, in days. */
export const DELETED_DAYS = 30

/** When a deleted draft is cleared for good, or a little later. */
export function clearedAt(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + DELETED_DAYS * 24 * 60 * 60_000)
}

type Life = Record<'publishedAt' | 'scheduledFor' | 'withdrawnAt', Date | null>

/** Withdrawn words that are scheduled again count as scheduled. */
export function stateOf({ publishedAt, scheduledFor, withdrawnAt }: Life): UpdateState {
  if (publishedAt) return 'published'
  if (scheduledFor) return 'scheduled'
  return withdrawnAt ? 'withdrawn' : 'draft'
}

/** The first moment (UTC) of a date, for formats that need a moment. */
export function startOf(date: string): Date {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

/** Whether a date is after this day; such updates stand above all others. */
export function isAhead(date: string, today: string): boolean {
  return date > today
}

const YEAR_MS = 366 * 86_400_000

/** Whether a moment is so far ahead that its year may be a typing error. */
export function isFarOff(moment: Date, now = Date.now()): boolean {
  return moment.getTime() > now + YEAR_MS
}

export function changedAt({ publishedAt, editedAt }: Pick<UpdateEntry, 'publishedAt' | 'editedAt'>): Date {
  return publishedAt > editedAt ? publishedAt : editedAt
}
