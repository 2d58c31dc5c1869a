import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { problemsByField, type CallOffForm, type ScheduleForm } from '@/app/admin/updates/editor-form'
import { chosenLanguages, openEditor, postedWords, savedResult } from '@/app/admin/updates/posted'
import { refusalOf } from '@/app/admin/updates/refusals'
import type { SaveResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { getLocale } from '@/lib/i18n/get-locale'
import { LOCALES } from '@/lib/i18n/locales'
import { formatInZone } from '@/lib/time-zones/rules'
import { saveAndSchedule } from '@/lib/updates/save-and-schedule'
import { unschedule } from '@/lib/updates/schedule'

export async function scheduleForm(adminId: string, form: ScheduleForm): Promise<FormOutcome<SaveResult>> {
  const [t, around] = [await getTranslations('admin.updates.schedule'), await getLocale()]
  const { id, editedAt, day, time, zone } = form
  const asked = { ...openEditor(form), locales: await chosenLanguages(form), time: { day, time, zone } }
  const made = await saveAndSchedule(adminId, id, editedAt, postedWords(form), asked)
  if ('refused' in made) return refusalOf(made.refused, form)
  if ('mistimed' in made) {
    const { mistimed } = made
    return { errors: { [mistimed === 'skipped' ? 'time' : 'day']: [t(mistimed)] } }
  }

  const { scheduled, dateAndSlug } = made
  const result = savedResult(form, { ...made.saved, dateAndSlug })
  refresh()
  if (scheduled.state === 'incomplete')
    return { result: { ...result, problems: problemsByField(scheduled.problems) } }
  if (scheduled.state !== 'scheduled') return { result, message: t(scheduled.state) }
  const { date } = scheduled
  const message = [
    t('done', { moment: formatInZone(scheduled.moment, zone, around) }),
    scheduled.twice && t('twice'),
    date && t('dated', { date }),
  ]
  return {
    values: {},
    message: message.filter(Boolean).join(' '),
    result: date ? { ...result, dateAndSlug: { ...dateAndSlug, date }, scheduledDate: date } : result,
  }
}

/** Ends the schedule of the languages chosen; `all` are those that have one. */
export async function callOffForm(
  adminId: string,
  { id, languages }: CallOffForm,
): Promise<FormOutcome<SaveResult>> {
  const t = await getTranslations('admin.updates.schedule')
  const called = await unschedule(adminId, id, languages === 'all' ? LOCALES : [languages])
  refresh()
  if (called.length === 0) return { message: t('notScheduled') }
  return { message: t(called.length > 1 ? 'cancelledAll' : 'cancelled', { count: called.length }) }
}
