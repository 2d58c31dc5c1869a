import { z } from 'zod'
import { CONTACT_LIMITS, TOPICS } from '@/lib/contact/rules'
import { postedEmail } from '@/lib/email-address/schema'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { optionalPostedLine, postedPassage } from '@/lib/text/posted-schema'

/** A message to the staff, by form or JSON, in the order of the form. */
export const contactSchema = z.object({
  topic: z.enum(TOPICS, { error: 'topic.required' }),
  message: postedPassage('message', CONTACT_LIMITS.message),
  email: postedEmail,
  name: optionalPostedLine('name', CONTACT_LIMITS.name),
  locale: z.enum(LOCALES, { error: 'locale.unknown' }).default(DEFAULT_LOCALE),
})

export type ContactInput = z.output<typeof contactSchema>
