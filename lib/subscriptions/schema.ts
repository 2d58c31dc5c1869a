import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locales'

/** The page's three buttons. A mailbox's one-click post (RFC 8058) sends none of it. */
export const choiceSchema = z.discriminatedUnion('choice', [
  z.object({ choice: z.literal('stop') }),
  z.object({ choice: z.literal('resume') }),
  z.object({ choice: z.literal('language'), language: z.enum(LOCALES) }),
])

export type SubscriptionChoice = z.output<typeof choiceSchema>
