import { z } from 'zod'
import { optionalLine } from '@/lib/text/schema'

const MAX_SUBJECT = 150
const MAX_PREVIEW = 200

/** What a mailbox shows of a broadcast, in one language; it may be empty until the broadcast is started. */
export const broadcastWords = z.object({
  subject: optionalLine(MAX_SUBJECT),
  preview: optionalLine(MAX_PREVIEW),
})

const rate = z.coerce
  .number({ error: 'Write a number.' })
  .int('Write a whole number.')
  .min(1, 'Write at least 1.')
  .max(10_000_000, 'Write at most 10,000,000.')

/** The most mails of broadcasts in an hour: in all, and to one mail domain. */
export const rates = z.object({ mailsPerHour: rate, mailsPerHourDomain: rate })

export type BroadcastWordsInput = z.output<typeof broadcastWords>
export type Rates = z.output<typeof rates>

/** What a mail asks of its reader: each a button that leads through `/go`. */
export const ASKS = ['share', 'donate'] as const
export type Ask = (typeof ASKS)[number]

/** The page of this site that an ask leads to, and the part of it. */
export const ASK_PAGES: Record<Ask, { path: string; part: string }> = {
  share: { path: '/', part: '#share' },
  donate: { path: '/donate', part: '' },
}
