import { z } from 'zod'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { LETTER_LIMITS, MAX_RECIPIENTS } from '@/lib/letters/rules'
import { normaliseLineBreaks } from '@/lib/text/characters'
import { atMost, isReadableLine, oneLine } from '@/lib/text/posted-schema'
import { optionalLine, optionalPassage } from '@/lib/text/schema'

const recipient = z.email(messageKey('letter.to', { most: MAX_RECIPIENTS })).max(ADDRESS_LIMIT)

/** Addresses separated by commas, spaces or lines, each once; none where it is left empty. */
export const letterTo = z
  .string()
  .transform((typed) => [...new Set(typed.split(/[\s,;]+/).filter(Boolean))])
  .refine(
    (addresses) =>
      addresses.length <= MAX_RECIPIENTS && addresses.every((each) => recipient.safeParse(each).success),
    messageKey('letter.to', { most: MAX_RECIPIENTS }),
  )

export const letterSubject = optionalLine(LETTER_LIMITS.subject)
export const letterText = optionalPassage(LETTER_LIMITS.text)

/** The letter as a visitor changed it, which nothing keeps; what is wrong is a key of `errors` in messages/. */
export const postedLetter = z.object({
  subject: z
    .string({ error: 'letter.invalid' })
    .refine(isReadableLine, { error: 'letter.invalid', abort: true })
    .overwrite(oneLine)
    .refine(atMost(LETTER_LIMITS.subject), { error: 'letter.long' }),
  text: z
    .string({ error: 'letter.invalid' })
    .overwrite(normaliseLineBreaks)
    .refine(atMost(LETTER_LIMITS.text), { error: 'letter.long' }),
  locale: z.enum(LOCALES).default(DEFAULT_LOCALE),
})

/** What the page’s script says when the mail program is opened. */
export const openedLetter = z.object({ locale: z.enum(LOCALES) })
