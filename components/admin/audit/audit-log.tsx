import { useTimeZone, useTranslations } from 'next-intl'
import { AuditLine } from '@/components/admin/audit/audit-line'
import type { ListedAuditEvent } from '@/lib/audit/rules'
import { formatPartialDate } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import { localTime } from '@/lib/time-zones/rules'

type AuditLogProps = { events: ListedAuditEvent[]; isOwner: boolean; heading?: 'h2' | 'h3' }

/** What was done, newest first, by the days of the reader's time zone. */
export function AuditLog({ events, isOwner, heading: Heading = 'h2' }: AuditLogProps) {
  const t = useTranslations('admin.audit')
  const [locale, timeZone = 'UTC'] = [useLocale(), useTimeZone()]
  if (events.length === 0) return <p className="meta">{t('none')}</p>
  const days = byDay(events, timeZone)
  return (
    <div className="grid gap-4">
      {[...days].map(([day, entries]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <Heading id={`day-${day}`} className="pb-1 text-16">
            {formatPartialDate(day, locale)}
          </Heading>
          <ol className="border-b border-hair">
            {entries.map((event) => (
              <AuditLine key={event.id} event={event} isOwner={isOwner} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function byDay(events: ListedAuditEvent[], timeZone: string): Map<string, ListedAuditEvent[]> {
  const days = new Map<string, ListedAuditEvent[]>()
  for (const event of events) {
    const { day } = localTime(event.at, timeZone)
    days.set(day, [...(days.get(day) ?? []), event])
  }
  return days
}
