import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { useLocale } from '@/lib/i18n/use-locale'
import { formatInZone } from '@/lib/time-zones/rules'

type ScheduleNoteProps = {
  words: { scheduledFor: Date | null; scheduledZone: string | null; missedAt: Date | null }
  hasPendingChanges: boolean
}

/** When it publishes itself, or that it was to and did not. */
export function ScheduleNote({ words, hasPendingChanges }: ScheduleNoteProps) {
  const [t, around] = [useTranslations('admin.updates.schedule'), useLocale()]
  const { scheduledFor, scheduledZone, missedAt } = words
  return (
    <>
      {missedAt && (
        <p className="sentence">{t.rich('missed', { time: () => <Timestamp at={missedAt} time /> })}</p>
      )}
      {scheduledFor && (
        <p className="meta">
          {t('will', { moment: formatInZone(scheduledFor, scheduledZone ?? 'UTC', around) })}{' '}
          {hasPendingChanges && t('pendingLeftOut')}
        </p>
      )}
    </>
  )
}
