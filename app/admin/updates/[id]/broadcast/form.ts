import { z } from 'zod'
import { prefixed } from '@/app/admin/_form/prefixed'
import { rowId } from '@/app/admin/_form/row-id'
import { timestamp } from '@/app/admin/_form/timestamp'
import { audienceSchema, EVERYBODY } from '@/lib/broadcasts/audience-schema'
import { broadcastWords, type BroadcastWordsInput } from '@/lib/broadcasts/schema'
import { testAddresses } from '@/lib/broadcasts/test-addresses-schema'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { scheduleTime } from '@/lib/updates/schedule-schema'

const pressed = z.object({
  updateId: rowId,
  pictures: z.literal('on').optional().transform(Boolean),
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
  if (!success) return z.NEVER
  if (!data.intent.startsWith('test-')) return { ...data, words, addresses: [] }
  const addresses = testAddresses.safeParse(fields['testTo'] ?? '')
  for (const { message } of addresses.error?.issues ?? [])
    context.addIssue({ code: 'custom', message, path: ['testTo'] })
  return { ...data, words, addresses: addresses.data ?? [] }
})

// A hash of the mails that the page showed (lib/broadcasts/approved.ts).
const mails = z.string().max(100)

const seen = z.object({
  id: rowId,
  updateId: rowId,
  mails,
  audience: z.string().max(10_000),
  total: z.coerce.number().int().nonnegative(),
  until: timestamp,
})

/** What an owner saw, as posted back, and when the first mail goes out. */
export const counted = z.discriminatedUnion('when', [
  seen.extend({ when: z.enum(['now', 'at-once']) }),
  seen.extend({ when: z.literal('later'), ...scheduleTime.shape }),
])

const narrowed = z.object({ id: rowId, updateId: rowId, intent: z.enum(['these', 'all']).catch('these') })

/** Whom the form's ticks stand for: a box each, as `language-es` and `place-MX-JAL`. */
export const audienceForm = z.record(z.string(), z.string()).transform((fields, context) => {
  const ticked = (prefix: string) =>
    Object.keys(fields).flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []))
  const parsed = narrowed.safeParse(fields)
  const audience = audienceSchema.safeParse({ languages: ticked('language-'), places: ticked('place-') })
  if (!parsed.success || !audience.success)
    context.addIssue({ code: 'custom', message: messageKey('openAgain'), path: ['updateId'] })
  if (!parsed.success || !audience.success) return z.NEVER
  const { intent, ...which } = parsed.data
  if (intent === 'all') return { ...which, audience: EVERYBODY }
  if (audience.data.languages.length === 0)
    context.addIssue({ code: 'custom', message: messageKey('chooseLanguage'), path: ['languages'] })
  return { ...which, audience: audience.data }
})

/** Which of the two texts shown an owner mails. */
export const approval = z.object({ id: rowId, updateId: rowId, mails, verb: z.enum(['approve', 'keep']) })
