import { z } from 'zod'
import { readAuthor, splitAuthors } from '@/lib/authors/rules'
import { language } from '@/lib/i18n/language-schema'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import {
  line,
  optionalDay,
  optionalLine,
  optionalWebAddress,
  partialDate,
  webAddress,
} from '@/lib/text/schema'

export const MAX_KEY = 60
const MAX_REFERENCE_TITLE = 300
const MAX_PUBLISHER = 160
const MAX_AUTHORS = 1_000

export const referenceKey = line(MAX_KEY).regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'Use small letters, digits and single hyphens, such as guardian-2017.',
)

const authors = optionalLine(MAX_AUTHORS)
  .default('')
  .transform(splitAuthors)
  .refine(
    (each) => each.every(readAuthor),
    'Write persons as Family, Given and put a semicolon between authors; braces around an organisation with a comma.',
  )

/** A reference as the form sends it; what may be unknown comes out as null, `date` as ''. */
export const reference = z.object({
  key: referenceKey,
  title: line(MAX_REFERENCE_TITLE),
  authors,
  publisher: line(MAX_PUBLISHER),
  date: z.union(
    [z.string().trim().length(0), partialDate],
    'Write a date as 2017, 2017-12 or 2017-12-15, or leave it empty.',
  ),
  url: webAddress('https:', 'http:'),
  language: language.default(DEFAULT_LOCALE),
  archivedUrl: optionalWebAddress('https:', 'http:'),
  checkedOn: optionalDay,
})

export type ReferenceInput = z.output<typeof reference>
