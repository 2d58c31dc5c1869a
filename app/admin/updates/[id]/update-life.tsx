import { useTranslations } from 'next-intl'
import { previewLinkAction } from '@/app/admin/updates/[id]/preview-link-action'
import { scheduleAction } from '@/app/admin/updates/[id]/schedule-action'
import { Timestamp } from '@/components/admin/format/timestamp'
import { PreviewLinkForm } from '@/components/admin/updates/preview-link-form'
import { ScheduleForm } from '@/components/admin/updates/schedule-form'
import { languageName } from '@/lib/i18n/language-names'
import type { Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
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
  const [t, around] = [useTranslations('admin.updates.schedule'), useLocale()]
  const { scheduledFor, scheduledZone, missedAt } = words
  const zone = scheduledZone ?? ''
  const chosen = scheduledFor ? { ...localTime(scheduledFor, zone), zone } : { day: '', time: '', zone }
  return (
    <section aria-labelledby="later" className="grid gap-2 border-t border-hair pt-3">
      <h2 id="later" className="text-16">
        {t('title')}
      </h2>
      {missedAt && (
        <p className="sentence">{t.rich('missed', { time: () => <Timestamp at={missedAt} time /> })}</p>
      )}
      {scheduledFor && (
        <p className="sentence">
          {t('will', { moment: formatInZone(scheduledFor, zone, around) })}{' '}
          {hasPendingChanges && t('pendingLeftOut')}
        </p>
      )}
      <ScheduleForm
        action={scheduleAction}
        id={id}
        locale={locale}
        language={languageName(locale, around)}
        chosen={chosen}
        zones={timeZones()}
      />
    </section>
  )
}

function PreviewLink({ update, locale }: UpdateLifeProps) {
  const [t, around] = [useTranslations('admin.updates.previewLink'), useLocale()]
  return (
    <section aria-labelledby="preview-link" className="grid gap-2 border-t border-hair pt-3">
      <h2 id="preview-link" className="text-16">
        {t('title')}
      </h2>
      <PreviewLinkForm
        action={previewLinkAction}
        id={update.id}
        language={languageName(locale, around)}
        link={previewLink(update, locale)}
        until={update.previewUntil}
      />
    </section>
  )
}
