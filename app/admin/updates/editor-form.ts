import { z } from 'zod'
import { prefixed } from '@/app/admin/_form/prefixed'
import { rowId } from '@/app/admin/_form/row-id'
import { optionalTimestamp } from '@/app/admin/_form/timestamp'
import { LOCALES } from '@/lib/i18n/locales'
import { anyText } from '@/lib/text/schema'
import { editedWorkingCopy, wordsAsTyped } from '@/lib/updates/working-copy-schema'

const place = z.object({ id: rowId, locale: z.enum(LOCALES) })

const posted = editedWorkingCopy.extend({
  id: rowId,
  /** The open editor, and when the words it was opened with had been saved. */
  editor: z.uuid().nullable().catch(null),
  editedAt: optionalTimestamp,
  /** When the words had been saved that a conflict showed. */
  theirs: optionalTimestamp.optional(),
  /** Whether its page said that the words are public. */
  public: z.string().transform((value) => value === 'yes'),
  'opened-date': anyText,
  'opened-slug': anyText,
})

const saved = posted.extend({ intent: z.enum(['save', 'keep', 'preview', 'overrule', 'autosave']) })
const published = posted.extend({ intent: z.literal('publish') })

/** An update's editor as its buttons send it: what does not save the words does not ask whether they are valid. */
const edited = z.discriminatedUnion('intent', [
  // Which mailing, if any, its page named that is held back by it.
  place.extend({ intent: z.literal('withdraw'), holds: z.string().optional() }),
  place.extend({ intent: z.literal('drop') }),
  place.extend({ intent: z.literal('take'), ...wordsAsTyped.shape }),
  saved,
  published,
])

export type SaveForm = z.output<typeof saved>
export type PublishForm = z.output<typeof published>

/** An editor's form as it is sent: the fields of its language begin with it (`en-title`), so that two fit on one page. */
export const editorForm = inItsLanguage(edited)

/** A schema for a form whose fields begin with the language that it names. */
export function inItsLanguage<Schema extends z.ZodType>(schema: Schema) {
  return z.record(z.string(), z.string()).transform((fields, context): z.output<Schema> => {
    const parsed = prefixed(`${fields.locale}-`, schema).safeParse(fields)
    if (parsed.success) return parsed.data
    for (const { message, path } of parsed.error.issues)
      context.addIssue({ code: 'custom', message, path: [...path] })
    return z.NEVER
  })
}

/** The errors of a verb, under the names that the form's fields have. */
export function namedIn(locale: string, errors: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(errors).map(([name, messages]) => [`${locale}-${name}`, messages]))
}
