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
import { preferences } from '@/lib/admins/preferences'
import { errorSentence } from '@/lib/i18n/error-words'
import { LOCALES } from '@/lib/i18n/locales'
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

const REFUSALS: Record<Refused, FormOutcome> = {
  missing: { message: 'Nothing is saved in this language yet: save a draft first.' },
  published: { message: 'It is published already.' },
  'pending-changes': { message: 'What was changed last is not saved as the draft yet: save it first.' },
  skipped: { errors: { time: ['The clocks go forward past this time on that day: choose another.'] } },
  past: { errors: { day: ['This is over: choose a moment to come.'] } },
  far: { errors: { day: ['Choose a moment within two years.'] } },
}

export const scheduleAction = adminAction(
  'editor',
  asked,
  async (input, admin): Promise<FormOutcome<ScheduleResult>> => {
    const { id, locale } = input
    if (input.intent === 'call-off') {
      const called = await unschedule(admin.id, id, locale)
      refresh()
      return { values: {}, message: called ? 'Called off.' : 'It was not scheduled any more.' }
    }
    const { day, time, zone } = input
    const made = await schedule(admin.id, id, locale, { day, time, zone })
    if (made.state === 'incomplete') return { message: `Not scheduled. ${await unmet(made.problems)}` }
    if (made.state !== 'scheduled') return REFUSALS[made.state]
    refresh()
    const first = made.twice ? ' The clocks go back and show this time twice: it is the first.' : ''
    const dated = made.date ? ` Its date is ${made.date}.` : ''
    return {
      values: {},
      message: `Scheduled for ${formatInZone(made.moment, zone)}.${first}${dated}`,
      ...(made.date && { result: { dateAndSlug: { date: made.date } } }),
    }
  },
)

async function unmet(problems: PublishProblems): Promise<string> {
  const [t, { locale }] = await Promise.all([getTranslations('admin.fields'), preferences()])
  const named = Object.entries(problemErrors(problems)).map(
    ([name, messages]) =>
      `${fieldLabel(name, t, locale)}: ${messages.map((message) => errorSentence(message, locale)).join(' ')}`,
  )
  return `The saved text is not whole: ${named.join(' ')}`
}
