import { z } from 'zod'
import { messageKey } from '@/lib/i18n/message-key'
import { isTimeZone } from '@/lib/time-zones/rules'

export const scheduleTime = z.object({
  day: z.iso.date(messageKey('date.day')),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, messageKey('date.time')),
  zone: z.string().refine(isTimeZone, messageKey('date.zone')),
})

export type ScheduleTime = z.output<typeof scheduleTime>
