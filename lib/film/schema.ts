import { z } from 'zod'
import { language, languages } from '@/lib/i18n/language-schema'
import { messageKey } from '@/lib/i18n/message-key'
import { optionalDay } from '@/lib/text/schema'
import { wholeNumber } from '@/lib/text/whole-number'

const MAX_MINUTES = 600

const unknown = z
  .string()
  .trim()
  .length(0)
  .transform(() => null)

/** What staff know of the film; null and none for what they do not. */
export const filmFacts = z
  .object({
    filmMinutes: z.union(
      [unknown, wholeNumber(1, MAX_MINUTES)],
      messageKey('film.minutes', { most: MAX_MINUTES }),
    ),
    filmLanguages: languages,
    filmCaptions: languages,
    filmUncaptioned: z.literal('on').optional().transform(Boolean),
    filmTitleLanguage: z.union([unknown, language], messageKey('language.oneOrEmpty')),
    filmPublishedOn: optionalDay,
  })
  .refine(({ filmUncaptioned, filmCaptions }) => !filmUncaptioned || filmCaptions.length === 0, {
    path: ['filmCaptions'],
    message: messageKey('film.captions'),
  })

export type FilmFacts = z.output<typeof filmFacts>
