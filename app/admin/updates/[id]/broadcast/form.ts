import { z } from 'zod'
import { prefixed } from '@/app/admin/_form/prefixed'
import { rowId } from '@/app/admin/_form/row-id'
import { timestamp } from '@/app/admin/_form/timestamp'
import { broadcastWords, type BroadcastWordsInput } from '@/lib/broadcasts/schema'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { scheduleTime } from '@/lib/updates/schedule-schema'

const pressed = z.object({
  updateId: rowId,
  intent: z.enum(['save', 'count', ...LOCALES.map((locale) => `test-${locale}` as const)]).catch('save'),
})

/** The mail's fields in the form's languages, and the button pressed. */
export const composed = z.record(z.string(), z.string()).transform((fields, context) => {
  const { success, data } = pressed.safeParse(fields)
  const words: Partial<Record<Locale, BroadcastWordsInput>> = {}
  for (const locale of LOCALES.filter((each) => `${each}-subject` in fields)) {
    const parsed = prefixed(`${locale}-`, broadcastWords).safeParse(fields)
    if (parsed.success) words[locale] = parsed.data
    else
      for (const { message, path } of parsed.error.issues) context.addIssue({ code: 'custom', message, path })
  }
  if (!success) context.addIssue({ code: 'custom', message: messageKey('openAgain'), path: ['updateId'] })
  return success ? { ...data, words } : z.NEVER
})

// A hash of the mails that the page showed (lib/broadcasts/approved.ts).
const mails = z.string().max(100)

const seen = z.object({
  id: rowId,
  updateId: rowId,
  mails,
  total: z.coerce.number().int().nonnegative(),
  until: timestamp,
})

/** What an owner saw, as posted back, and when the first mail goes out. */
export const counted = z.discriminatedUnion('when', [
  seen.extend({ when: z.literal('now') }),
  seen.extend({ when: z.literal('later'), ...scheduleTime.shape }),
])

/** Which of the two texts shown an owner mails. */
export const approval = z.object({ id: rowId, updateId: rowId, mails, verb: z.enum(['approve', 'keep']) })
