import { z } from 'zod'
import { readAuthor, splitAuthors } from '@/lib/authors/rules'
import { languageTag } from '@/lib/i18n/language-tags'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { line, optionalLine, optionalWebAddress, partialDate, webAddress } from '@/lib/text/schema'

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

const empty = z
  .string()
  .trim()
  .length(0)
  .transform(() => null)

const language = z.string().transform((typed, context) => {
  const tag = languageTag(typed)
  if (tag) return tag
  context.addIssue({ code: 'custom', message: 'Write the code of a language, such as en, es or pt-BR.' })
  return z.NEVER
})

const day = partialDate
  .refine((value) => value.length === 10, 'Write a whole date, such as 2017-12-15.')
  .transform((value) => new Date(`${value}T00:00:00Z`))

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
  checkedOn: z
    .union([empty, day], 'Write a whole date, such as 2017-12-15, or leave it empty.')
    .default(null),
})

export type ReferenceInput = z.output<typeof reference>
