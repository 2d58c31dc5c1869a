import { formatPartialDate } from '@/lib/i18n/dates'

/** A moment as `24 Nov 2026`, or with its time in UTC. */
export function Moment({ at, time = false }: { at: Date; time?: boolean }) {
  const iso = at.toISOString()
  return (
    <time dateTime={iso}>
      {formatPartialDate(iso.slice(0, 10), 'en', 'short')}
      {time && `, ${iso.slice(11, 16)} UTC`}
    </time>
  )
}
