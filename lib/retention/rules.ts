import type { Retention } from '@/lib/retention/schema'

export type RetentionDue = {
  /** Signatures confirmed, or posted and never confirmed, before it are due; null where none is by their age. */
  signedBefore: Date | null
  /** The time after the campaign's end is over: every signature is due. */
  all: boolean
  /** Addresses that were kept for news alone are due when kept since before it; null where they stay. */
  newsBefore: Date | null
}

/** What is to be erased at `now`; whichever time is over first counts. */
export function retentionDue(
  { keptMonthsAfterEnd, keptMonthsAfterSigning, keptMonthsOfNews }: Retention,
  endedAt: Date | null,
  now: Date,
): RetentionDue {
  return {
    signedBefore: keptMonthsAfterSigning === null ? null : monthsBefore(now, keptMonthsAfterSigning),
    all: endedAt !== null && endedAt <= monthsBefore(now, keptMonthsAfterEnd),
    newsBefore: keptMonthsOfNews === null ? null : monthsBefore(now, keptMonthsOfNews),
  }
}

// The last day of a shorter month, where the day is missing.
function monthsBefore(now: Date, months: number): Date {
  const date = new Date(now)
  date.setUTCDate(1)
  date.setUTCMonth(now.getUTCMonth() - months)
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(now.getUTCDate(), days))
  return date
}
