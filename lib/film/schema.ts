import { z } from 'zod'
import { language, languages } from '@/lib/i18n/language-schema'
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
      `Write its length in minutes, 1 to ${MAX_MINUTES}.`,
    ),
    filmLanguages: languages,
    filmCaptions: languages,
    filmUncaptioned: z.literal('on').optional().transform(Boolean),
    filmTitleLanguage: z.union(
      [unknown, language],
      'Write the code of a language, such as en, or leave it empty.',
    ),
    filmPublishedOn: optionalDay,
  })
  .refine(({ filmUncaptioned, filmCaptions }) => !filmUncaptioned || filmCaptions.length === 0, {
    path: ['filmCaptions'],
    message: 'Either write the languages of its captions, or say that it has none.',
  })

export type FilmFacts = z.output<typeof filmFacts>
