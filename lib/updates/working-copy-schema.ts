import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { optionalMarkdown } from '@/lib/markdown/schema'
import { slugFrom } from '@/lib/text/rules'
import { anyText, line, optionalLine, partialDate } from '@/lib/text/schema'
import { MAX_BODY, MAX_BYLINE, MAX_SUMMARY, MAX_TITLE, slug } from '@/lib/updates/schema'

/** An update as its editor sends it; an empty address is made from the title. */
export const workingCopyInput = z.object({
  locale: z.enum(LOCALES),
  title: line(MAX_TITLE),
  date: partialDate,
  slug: z.union([z.string().trim().length(0), slug], messageKey('slug.form')),
  byline: optionalLine(MAX_BYLINE),
  summary: optionalLine(MAX_SUMMARY),
  body: optionalMarkdown(MAX_BODY),
})

/** `workingCopyInput` where the date may be left out, since all languages share it. */
export const editedWorkingCopy = workingCopyInput.partial({ date: true })

export const newUpdate = workingCopyInput.pick({ locale: true, date: true }).extend({
  title: line(MAX_TITLE).refine((title) => slugFrom(title) !== '', messageKey('slug.fromTitle')),
})

/** Discarded words, kept as typed, valid or not. */
export const wordsAsTyped = z.object({ title: anyText, byline: anyText, summary: anyText, body: anyText })

export type WorkingCopyInput = z.output<typeof workingCopyInput>
export type NewUpdateInput = z.output<typeof newUpdate>
export type EditedWorkingCopy = z.output<typeof editedWorkingCopy>
