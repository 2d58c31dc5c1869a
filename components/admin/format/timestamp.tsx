import { useTimeZone } from 'next-intl'
import { formatTimestamp } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

type TimestampProps = { at: Date; time?: boolean }

/** In the admin's language and time zone, which is named with the time: `Nov 24, 2026, 09:05 CST`. */
export function Timestamp({ at, time = false }: TimestampProps) {
  const [locale, timeZone = 'UTC'] = [useLocale(), useTimeZone()]
  // Browsers may name months and zones differently: the server's text stays.
  return (
    <time dateTime={at.toISOString()} suppressHydrationWarning>
      {formatTimestamp(at, { locale, timeZone, time })}
    </time>
  )
}
