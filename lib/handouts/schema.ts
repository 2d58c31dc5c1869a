import { z } from 'zod'
import { MOST_HANDOUTS } from '@/lib/handouts/rules'
import { LOCALES } from '@/lib/i18n/locales'
import { wholeNumber } from '@/lib/text/whole-number'

const none = z
  .string()
  .trim()
  .length(0)
  .transform(() => 0)

/** 1 to 99; 0 where it is left empty. */
export const handoutNumber = z.union([none, wholeNumber(1, MOST_HANDOUTS)]).default(0)

export const handoutRequest = z.object({ language: z.literal(LOCALES), number: handoutNumber })
