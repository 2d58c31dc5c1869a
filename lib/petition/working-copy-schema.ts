import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locales'
import {
  MAX_CONSENT,
  MAX_DEMAND,
  MAX_PETITION_TITLE,
  MAX_REASONS,
  MAX_SALUTATION,
  MAX_TARGET,
} from '@/lib/petition/schema'
import { anyText, optionalLine, optionalPassage } from '@/lib/text/schema'

/** `petitionWords` in which anything may still be empty. */
export const unfinishedWords = z.object({
  locale: z.enum(LOCALES),
  salutation: optionalLine(MAX_SALUTATION),
  title: optionalLine(MAX_PETITION_TITLE),
  target: optionalLine(MAX_TARGET),
  demand: optionalLine(MAX_DEMAND),
  reasons: optionalPassage(MAX_REASONS),
  consent: optionalLine(MAX_CONSENT),
})

/** Discarded words, kept as typed, valid or not. */
export const typedWords = z.object({
  locale: z.enum(LOCALES),
  salutation: anyText,
  title: anyText,
  target: anyText,
  demand: anyText,
  reasons: anyText,
  consent: anyText,
})

export type PetitionWords = z.output<typeof typedWords>
