import { z } from 'zod'
import { prefixed } from '@/app/admin/_form/prefixed'
import { rowId } from '@/app/admin/_form/row-id'
import { optionalTimestamp } from '@/app/admin/_form/timestamp'
import { LOCALES } from '@/lib/i18n/locales'
import type { PublishProblems } from '@/lib/publishing/rules'
import { anyText } from '@/lib/text/schema'
import type { ProblemsByLocale } from '@/lib/updates/ready-to-publish'
import { scheduleTime } from '@/lib/updates/schedule-schema'
import { editedWorkingCopy, wordsAsTyped } from '@/lib/updates/working-copy-schema'

const place = z.object({ id: rowId, locale: z.enum(LOCALES) })

const posted = editedWorkingCopy.extend({
  id: rowId,
  /** The open editor's UUID, and the save time that its words are based on. */
  editor: z.uuid().nullable().catch(null),
  editedAt: optionalTimestamp,
  /** The save time of the words that a conflict showed. */
  theirs: optionalTimestamp.optional(),
  /** Whether the page showed the words as public. */
  public: z.string().transform((value) => value === 'yes'),
  'opened-date': anyText,
  'opened-slug': anyText,
  'opened-words': anyText.catch(''),
})

// `holds` is the broadcast, if any, that the page said this stops.
const withdrawn = place.extend({ intent: z.literal('withdraw'), holds: z.string().optional() })
const saved = posted.extend({ intent: z.enum(['save', 'keep', 'preview', 'overrule', 'autosave']) })
const choice = z.enum(['mine', 'theirs']).optional()
const merged = posted.extend({
  ...{ intent: z.literal('merge'), 'merge-title': choice, 'merge-byline': choice },
  ...{ 'merge-summary': choice, 'merge-body': choice },
})
const languages = z.enum([...LOCALES, 'all'])
const publishing = posted.extend({ intent: z.literal('publish'), languages })
const calledOff = place.extend({ intent: z.literal('call-off'), languages })
const publishedNow = publishing.extend({ when: z.literal('now') })
const scheduled = publishing.extend({ when: z.literal('later'), ...scheduleTime.shape })

/** An intent that does not save the words does not validate them. */
const edited = z.discriminatedUnion('intent', [
  withdrawn,
  place.extend({ intent: z.literal('drop') }),
  calledOff,
  place.extend({ intent: z.literal('take'), ...wordsAsTyped.shape }),
  saved,
  merged,
  z.discriminatedUnion('when', [publishedNow, scheduled]),
])

export type WithdrawForm = z.output<typeof withdrawn>
export type SaveForm = z.output<typeof saved>
export type MergeForm = z.output<typeof merged>
export type PublishNowForm = z.output<typeof publishedNow>
export type ScheduleForm = z.output<typeof scheduled>
export type CallOffForm = z.output<typeof calledOff>
export type PublishForm = PublishNowForm | ScheduleForm
/** What sends the words. */
export type WordsForm = SaveForm | MergeForm | PublishForm

/** Field names start with the language (`en-title`), so that two forms fit on one page. */
export const editorForm = inItsLanguage(edited)

/** For a form whose field names start with its language. */
export function inItsLanguage<Schema extends z.ZodType>(schema: Schema) {
  return z.record(z.string(), z.string()).transform((fields, context): z.output<Schema> => {
    const parsed = prefixed(`${fields.locale}-`, schema).safeParse(fields)
    if (parsed.success) return parsed.data
    for (const { message, path } of parsed.error.issues)
      context.addIssue({ code: 'custom', message, path: [...path] })
    return z.NEVER
  })
}

/** Renames what is wrong to the form's field names. */
export function namedIn<Wrong>(locale: string, fields: Record<string, Wrong>): Record<string, Wrong> {
  return Object.fromEntries(Object.entries(fields).map(([name, wrong]) => [`${locale}-${name}`, wrong]))
}

export function problemsByField(problems: ProblemsByLocale): PublishProblems {
  return Object.assign({}, ...Object.entries(problems).map(([locale, found]) => namedIn(locale, found)))
}
