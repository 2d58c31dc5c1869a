import { z } from 'zod'
import { readAuthor, splitAuthors } from '@/lib/authors/rules'
import { language } from '@/lib/i18n/language-schema'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
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

export const referenceKey = line(MAX_KEY).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, messageKey('reference.key'))

const authors = optionalLine(MAX_AUTHORS)
  .default('')
  .transform(splitAuthors)
  .refine((each) => each.every(readAuthor), messageKey('reference.authors'))

/** A reference as the form sends it; what may be unknown comes out as null, `date` as ''. */
export const reference = z.object({
  key: referenceKey,
  title: line(MAX_REFERENCE_TITLE),
  authors,
  publisher: line(MAX_PUBLISHER),
  date: z.union([z.string().trim().length(0), partialDate], messageKey('date.partialOrEmpty')),
  url: webAddress('https:', 'http:'),
  language: language.default(DEFAULT_LOCALE),
  archivedUrl: optionalWebAddress('https:', 'http:'),
  checkedOn: optionalDay,
})

export type ReferenceInput = z.output<typeof reference>
