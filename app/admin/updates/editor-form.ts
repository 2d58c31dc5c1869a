import { z } from 'zod'
import { prefixed } from '@/app/admin/prefixed'
import { rowId } from '@/app/admin/row-id'
import { editedDraft } from '@/lib/updates/draft-schema'

const moment = z.union([
  z.literal('').transform(() => null),
  z.iso.datetime().transform((value) => new Date(value)),
])

const edited = editedDraft.extend({
  id: rowId,
  /** The open editor, and when the words it was opened with had been saved. */
  editor: z.uuid().nullable().catch(null),
  editedAt: moment,
  /** When the words had been saved that a conflict showed. */
  theirs: moment.optional(),
  intent: z
    .enum(['save', 'publish', 'preview', 'withdraw', 'overrule', 'take', 'drop', 'autosave'])
    .default('save'),
})

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
