import { formatPartialDate } from '@/lib/i18n/dates'
import { STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'

type TimestampProps = { at: Date; time?: boolean; locale?: Locale }

/** `Nov 24, 2026`, or with the time in UTC. */
export function Timestamp({ at, time = false, locale = STAFF_LOCALE }: TimestampProps) {
  const iso = at.toISOString()
  // Browsers may abbreviate months differently: the server's text stays.
  return (
    <time dateTime={iso} suppressHydrationWarning>
      {formatPartialDate(iso.slice(0, 10), locale, 'short')}
      {time && `, ${iso.slice(11, 16)} UTC`}
    </time>
  )
}
