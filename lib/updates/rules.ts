import type { Locale } from '@/lib/i18n/locales'

/** An update in one language, as lists, cards and feeds show it. */
export type UpdateEntry = {
  slug: string
  /** ISO 8601 date of the precision known. */
  date: string
  /** The language it is written in: another than asked for when it exists in no other. */
  locale: Locale
  title: string
  summary: string
  byline: string
  publishedAt: Date
  editedAt: Date
}

/** What words are to their readers, in each language for itself. */
export const UPDATE_STATES = ['draft', 'scheduled', 'published', 'withdrawn'] as const
export type UpdateState = (typeof UPDATE_STATES)[number]

type Life = Record<'publishedAt' | 'scheduledFor' | 'withdrawnAt', Date | null>

/** Which state words are in. Withdrawn ones that publish themselves again are scheduled. */
export function stateOf({ publishedAt, scheduledFor, withdrawnAt }: Life): UpdateState {
  if (publishedAt) return 'published'
  if (scheduledFor) return 'scheduled'
  return withdrawnAt ? 'withdrawn' : 'draft'
}

/** The first moment (UTC) of a date of the precision known, for programs that want a moment. */
export function startOf(date: string): Date {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

const DAY_MS = 86_400_000

/** Whether a date is still to come, in whatever time zone: an update that bears it stands above all others until then. */
export function isAhead(date: string, now = Date.now()): boolean {
  return startOf(date).getTime() > now + DAY_MS
}

const YEAR_MS = 366 * DAY_MS

/** Whether a moment is so far ahead that its year may be a slip. */
export function isFarOff(moment: Date, now = Date.now()): boolean {
  return moment.getTime() > now + YEAR_MS
}

/** When an update last changed for its readers. */
export function changedAt({ publishedAt, editedAt }: Pick<UpdateEntry, 'publishedAt' | 'editedAt'>): Date {
  return publishedAt > editedAt ? publishedAt : editedAt
}
