import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { markdown } from '@/lib/markdown/schema'
import { MAX_SLUG } from '@/lib/text/rules'
import { line, partialDate } from '@/lib/text/schema'

export const MAX_TITLE = 160
export const MAX_BYLINE = 120
export const MAX_SUMMARY = 400
export const MAX_BODY = 40_000
export const MAX_UPDATE_REFERENCES = 100

export const slug = line(MAX_SLUG).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, messageKey('slug.form'))

export const dateAndSlug = z.object({ slug, date: partialDate })

export const updateWords = z.object({
  locale: z.enum(LOCALES),
  title: line(MAX_TITLE),
  byline: line(MAX_BYLINE),
  summary: line(MAX_SUMMARY),
  body: markdown(MAX_BODY),
})

export type DateAndSlug = z.output<typeof dateAndSlug>
export type UpdateWordsInput = z.output<typeof updateWords>
