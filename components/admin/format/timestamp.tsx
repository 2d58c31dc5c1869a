import { formatPartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'

type TimestampProps = { at: Date; time?: boolean; locale?: Locale }

/** A moment as `24 Nov 2026`, or with its time in UTC. */
export function Timestamp({ at, time = false, locale = 'en' }: TimestampProps) {
  const iso = at.toISOString()
  // A browser may shorten a month otherwise than the server: what was sent stays.
  return (
    <time dateTime={iso} suppressHydrationWarning>
      {formatPartialDate(iso.slice(0, 10), locale, 'short')}
      {time && `, ${iso.slice(11, 16)} UTC`}
    </time>
  )
}
