'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { adminAction } from '@/app/admin/action'
import { rowId } from '@/app/admin/row-id'
import { fieldLabel } from '@/components/admin/field-names'
import type { FormState } from '@/components/admin/form-state'
import { LOCALES } from '@/lib/i18n/locales'
import { inZone } from '@/lib/time-zones/rules'
import { schedule, unschedule, type Scheduled } from '@/lib/updates/schedule'
import { scheduleTime } from '@/lib/updates/schedule-schema'

const place = z.object({ id: rowId, locale: z.enum(LOCALES) })

type Refused = Exclude<Scheduled['state'], 'scheduled' | 'incomplete'>

const REFUSALS: Record<Refused, Partial<FormState>> = {
  missing: { message: 'Nothing is saved in this language yet: save a draft first.' },
  published: { message: 'It is published already.' },
  beside: { message: 'What was changed last is not saved as the draft yet: save it first.' },
  skipped: { errors: { time: ['The clocks go forward past this time on that day: choose another.'] } },
  past: { errors: { day: ['This is over: choose a moment to come.'] } },
  far: { errors: { day: ['Choose a moment within two years.'] } },
}

export const scheduleAction = adminAction(
  'editor',
  place.extend(scheduleTime.shape),
  async ({ id, locale, ...time }, admin) => {
    const made = await schedule(admin.id, id, locale, time)
    if (made.state === 'incomplete') return { message: `Not scheduled. ${lacking(made.errors)}` }
    if (made.state !== 'scheduled') return REFUSALS[made.state]
    refresh()
    return { values: {}, message: `Scheduled for ${inZone(made.moment, time.zone)}.` }
  },
)

export const unscheduleAction = adminAction('editor', place, async ({ id, locale }, admin) => {
  const called = await unschedule(admin.id, id, locale)
  refresh()
  return { values: {}, message: called ? 'Called off.' : 'It was not scheduled any more.' }
})

function lacking(errors: Record<string, string[]>): string {
  const named = Object.entries(errors).map(([name, [message]]) => `${fieldLabel(name)}: ${message}`)
  return `The saved text is not whole: ${named.join(' ')}`
}
