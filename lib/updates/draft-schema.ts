import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locales'
import { optionalMarkdown } from '@/lib/markdown/schema'
import { anyText, line, optionalLine, partialDate } from '@/lib/text/schema'
import { slugFrom } from '@/lib/text/rules'
import { MAX_BODY, MAX_BYLINE, MAX_SUMMARY, MAX_TITLE, slug } from '@/lib/updates/schema'

/** An update as its editor sends it. A draft needs a title and a date; an empty address is made from the title. */
export const draft = z.object({
  locale: z.enum(LOCALES),
  title: line(MAX_TITLE),
  date: partialDate,
  slug: z.union(
    [z.string().trim().length(0), slug],
    'Use small letters, digits and single hyphens, such as first-delivery.',
  ),
  byline: optionalLine(MAX_BYLINE),
  summary: optionalLine(MAX_SUMMARY),
  body: optionalMarkdown(MAX_BODY),
})

/** As `draft`, where the date and the address may stay as they are: what all languages share is edited in one place. */
export const editedDraft = draft.partial({ date: true, slug: true })

/** With what an update begins: its address is made from the title, the rest is written in the editor. */
export const begunDraft = draft.pick({ locale: true, date: true }).extend({
  title: line(MAX_TITLE).refine(
    (title) => slugFrom(title) !== '',
    'Write a letter or a digit: the address is made from the title.',
  ),
})

/** Words that give way to others: kept as they were typed, valid or not. */
export const wordsAsTyped = z.object({ title: anyText, byline: anyText, summary: anyText, body: anyText })

export type DraftInput = z.output<typeof draft>
export type BegunInput = z.output<typeof begunDraft>
export type EditedInput = z.output<typeof editedDraft>
