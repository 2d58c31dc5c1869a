import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locales'

/** What the page posts, by its three buttons. A mailbox that posts by itself (RFC 8058) sends none of it. */
export const choiceSchema = z.discriminatedUnion('choice', [
  z.object({ choice: z.literal('stop') }),
  z.object({ choice: z.literal('resume') }),
  z.object({ choice: z.literal('language'), language: z.enum(LOCALES) }),
])

export type Choice = z.output<typeof choiceSchema>
