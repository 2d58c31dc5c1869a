'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import { rowId } from '@/app/admin/_form/row-id'
import { fieldLabel } from '@/editor/field-names'
import type { ScheduleResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { problemErrors } from '@/editor/publish-problems'
import { errorSentence } from '@/lib/i18n/error-words'
import { getLocale } from '@/lib/i18n/get-locale'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { PublishProblems } from '@/lib/publishing/rules'
import { formatInZone } from '@/lib/time-zones/rules'
import { schedule, unschedule, type Scheduled } from '@/lib/updates/schedule'
import { scheduleTime } from '@/lib/updates/schedule-schema'

const place = z.object({ id: rowId, locale: z.enum(LOCALES) })
const asked = z.discriminatedUnion('intent', [
  place.extend({ intent: z.literal('schedule'), ...scheduleTime.shape }),
  place.extend({ intent: z.literal('call-off') }),
])

type Refused = Exclude<Scheduled['state'], 'scheduled' | 'incomplete'>

// The field that a refusal is about; without one it is about the whole update.
const REFUSED_FIELD: Partial<Record<Refused, string>> = { skipped: 'time', past: 'day', far: 'day' }

export const scheduleAction = adminAction(
  'editor',
  asked,
  async (input, admin): Promise<FormOutcome<ScheduleResult>> => {
    const [t, around] = [await getTranslations('admin.updates.schedule'), await getLocale()]
    const { id, locale } = input
    if (input.intent === 'call-off') {
      const called = await unschedule(admin.id, id, locale)
      refresh()
      return { values: {}, message: t(called ? 'cancelled' : 'notScheduled') }
    }
    const { day, time, zone } = input
    const made = await schedule(admin.id, id, locale, { day, time, zone })
    if (made.state === 'incomplete') return { message: await incompleteMessage(made.problems, around) }
    if (made.state !== 'scheduled') {
      const field = REFUSED_FIELD[made.state]
      return field ? { errors: { [field]: [t(made.state)] } } : { message: t(made.state) }
    }
    refresh()
    const message = [
      t('done', { moment: formatInZone(made.moment, zone, around) }),
      made.twice && t('twice'),
      made.date && t('dated', { date: made.date }),
    ]
    return {
      values: {},
      message: message.filter(Boolean).join(' '),
      ...(made.date && { result: { dateAndSlug: { date: made.date } } }),
    }
  },
)

async function incompleteMessage(problems: PublishProblems, locale: Locale): Promise<string> {
  const t = await getTranslations('admin')
  const named = Object.entries(problemErrors(problems)).map(([name, messages]) => {
    const message = messages.map((each) => errorSentence(each, locale)).join(' ')
    return t('form.mistake', { field: fieldLabel(name, translator(locale, 'admin.fields'), locale), message })
  })
  return [t('updates.schedule.incomplete'), ...named].join(' ')
}
