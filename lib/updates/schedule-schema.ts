import { z } from 'zod'
import { isTimeZone } from '@/lib/time-zones/rules'

export const scheduleTime = z.object({
  day: z.iso.date('Choose a day.'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Choose a time, such as 09:00.'),
  zone: z.string().refine(isTimeZone, 'Choose a time zone.'),
})

export type ScheduleTime = z.output<typeof scheduleTime>
