import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locales'
import { anyText, optionalLine, optionalPassage } from '@/lib/text/schema'
import {
  MAX_CONSENT,
  MAX_DEMAND,
  MAX_PETITION_TITLE,
  MAX_REASONS,
  MAX_SALUTATION,
  MAX_TARGET,
} from '@/lib/petition/schema'

/** The petition's words in one language while they are written: as `petitionWords`, where anything may still be empty. */
export const unfinishedWords = z.object({
  locale: z.enum(LOCALES),
  salutation: optionalLine(MAX_SALUTATION),
  title: optionalLine(MAX_PETITION_TITLE),
  target: optionalLine(MAX_TARGET),
  demand: optionalLine(MAX_DEMAND),
  reasons: optionalPassage(MAX_REASONS),
  consent: optionalLine(MAX_CONSENT),
})

/** Words that give way to others: kept as they were typed, valid or not. */
export const typedWords = z.object({
  locale: z.enum(LOCALES),
  salutation: anyText,
  title: anyText,
  target: anyText,
  demand: anyText,
  reasons: anyText,
  consent: anyText,
})

/** The petition in one language, as it is signed or written. */
export type PetitionWords = z.output<typeof typedWords>
