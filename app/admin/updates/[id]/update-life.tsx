import { previewLinkAction } from '@/app/admin/updates/[id]/preview-link-action'
import { scheduleAction } from '@/app/admin/updates/[id]/schedule-action'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PreviewLinkForm } from '@/components/admin/updates/preview-link-form'
import { ScheduleForm } from '@/components/admin/updates/schedule-form'
import { englishName, type Locale } from '@/lib/i18n/locales'
import { formatInZone, localTime, timeZones } from '@/lib/time-zones/rules'
import type { EditedUpdate } from '@/lib/updates/admin-queries'
import { previewLink } from '@/lib/updates/preview-link'

type UpdateLifeProps = { update: EditedUpdate; locale: Locale }

/** Schedule and preview link. */
export function UpdateLife({ update, locale }: UpdateLifeProps) {
  const words = update.words[locale]
  if (!words || words.publishedAt) return null
  return (
    <>
      <Schedule
        id={update.id}
        locale={locale}
        words={words}
        hasPendingChanges={update.workingCopies[locale]?.isPending ?? false}
      />
      <PreviewLink update={update} locale={locale} />
    </>
  )
}

type ScheduleProps = {
  id: number
  locale: Locale
  words: NonNullable<EditedUpdate['words'][Locale]>
  hasPendingChanges: boolean
}

function Schedule({ id, locale, words, hasPendingChanges }: ScheduleProps) {
  const { scheduledFor, scheduledZone, missedAt } = words
  const zone = scheduledZone ?? ''
  const chosen = scheduledFor ? { ...localTime(scheduledFor, zone), zone } : { day: '', time: '', zone }
  return (
    <section aria-labelledby="later" className="grid gap-2 border-t border-hair pt-3">
      <h2 id="later" className="text-16">
        Publish later
      </h2>
      {missedAt && (
        <p className="sentence">
          It was to be published on <Timestamp at={missedAt} time /> and was not, since something was missing.
          Save what it lacks, then publish it or choose another moment.
        </p>
      )}
      {scheduledFor && (
        <p className="sentence">
          Publishes itself on {formatInZone(scheduledFor, zone)}, as it is saved by then.
          {hasPendingChanges &&
            ' The last changes are not part of it: they are kept beside it until you press “Save draft”.'}
        </p>
      )}
      <ScheduleForm
        action={scheduleAction}
        id={id}
        locale={locale}
        language={englishName(locale)}
        chosen={chosen}
        zones={timeZones()}
      />
    </section>
  )
}

function PreviewLink({ update, locale }: UpdateLifeProps) {
  return (
    <section aria-labelledby="preview-link" className="grid gap-2 border-t border-hair pt-3">
      <h2 id="preview-link" className="text-16">
        Show it to somebody first
      </h2>
      <PreviewLinkForm
        action={previewLinkAction}
        id={update.id}
        language={englishName(locale)}
        link={previewLink(update, locale)}
        until={update.previewUntil}
      />
    </section>
  )
}
